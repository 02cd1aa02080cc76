import Testing

@testable import Notifying

@Suite struct HourWindowTests {
    @Test("A mail counts for an hour, and the rest of its minute")
    func counts() {
        var window = HourWindow([100: 2])
        window.add(at: 6_090)
        #expect(window.count(at: 6_100) == 3)
        #expect(window.nextEnd(at: 6_100) == 9_660)
        #expect(window.count(at: 101 * 60 + 3_599) == 3)
        #expect(window.count(at: 101 * 60 + 3_600) == 1)
        #expect(window.count(at: 102 * 60 + 3_600) == 0)
        #expect(window.nextEnd(at: 102 * 60 + 3_600) == nil)
    }
}
