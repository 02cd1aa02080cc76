import Testing

@testable import Solving

@Suite struct StopFlagTests {
    @Test("A flag is down until somebody raises it, and stays up")
    func raising() {
        let flag = StopFlag()
        #expect(!flag.isRaised)
        flag.raise()
        flag.raise()
        #expect(flag.isRaised)
    }
}
