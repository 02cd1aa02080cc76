import Testing
import WorkBasedLearning

@testable import Notifying

@Suite struct DirectoryTests {
    @Test("Hosts are named as the register names them; what is no site by its id")
    func hosts() {
        let register = District().register
        let directory = Directory(register)
        for site in register.sites.owners {
            #expect(directory.host(of: site) == register.host(of: site))
        }
        #expect(register.sites.count > 0)
        #expect(directory.host(of: "nowhere") == "nowhere")
    }
}
