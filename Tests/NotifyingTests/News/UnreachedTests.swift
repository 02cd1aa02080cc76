import Testing
import WorkBasedLearning

@testable import Notifying

@Suite struct UnreachedTests {
    @Test("Somebody without an address is counted once, however much there is to tell")
    func once() {
        var district = District()
        district.edit(Employer.self, "E1") { $0.email = "" }
        let news = EmployerAsk.news(PlanFacts(district.plan, in: district.register))
        var unreached = Unreached()
        #expect(unreached.counts.isEmpty)
        for _ in 0..<2 { unreached.note(news, of: EmployerAsk.standing) }
        #expect(unreached.counts == [.employer: 1])
    }
}
