import Testing

@testable import Serving

@Suite("The pace of a user")
struct PaceTests {
    private let second: Int64 = 1_000_000_000

    @Test("A second's requests may come at once, then one each so often")
    func burst() {
        var pace = Pace(perSecond: 4)
        for _ in 1...4 {
            #expect(pace.wait(at: 0) == 0)
            pace.take(1, at: 0)
        }
        #expect(pace.wait(at: 0) == second / 4)
        #expect(pace.wait(at: second / 4) == 0)
        pace.take(1, at: second / 4)
        #expect(pace.wait(at: second / 4) == second / 4)
    }

    @Test("Quiet fills the bucket, and never more than a second's worth")
    func quiet() {
        var pace = Pace(perSecond: 2)
        pace.take(2, at: 0)
        pace.take(2, at: 100 * second)
        #expect(pace.wait(at: 100 * second) == second / 2)
    }

    @Test("What was taken beyond it is waited for")
    func debt() {
        var pace = Pace(perSecond: 2)
        pace.take(6, at: 0)
        #expect(pace.wait(at: 0) == 5 * second / 2)
    }
}
