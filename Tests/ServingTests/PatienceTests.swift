import Testing

@testable import Serving

@Suite("Patience with clients, in ticks")
struct PatienceTests {
    private func ticks(
        _ patience: inout Patience, _ count: Int, isBusy: Bool = false, unsent: Int = 0,
        taken: Int = 0
    ) -> [Patience.Verdict] {
        (0..<count).map { _ in patience.tick(isBusy: isBusy, unsent: unsent, taken: taken) }
    }

    @Test("a silent client is let go after the idle time, not before")
    func silent() {
        var patience = Patience()
        #expect(ticks(&patience, 5) == [.stay, .stay, .stay, .stay, .silent])
    }

    @Test("speaking starts the idle time again")
    func speaks() {
        var patience = Patience()
        _ = ticks(&patience, 4)
        patience.spoke()
        #expect(ticks(&patience, 5) == [.stay, .stay, .stay, .stay, .silent])
    }

    @Test("a request under way is no silence")
    func busy() {
        var patience = Patience()
        #expect(ticks(&patience, 20, isBusy: true).allSatisfy { $0 == .stay })
    }

    @Test("output that nobody takes ends patience, even while a request runs")
    func unread() {
        var patience = Patience()
        #expect(
            ticks(&patience, 5, isBusy: true, unsent: 9)
                == [.stay, .stay, .stay, .stay, .unread])
    }

    @Test("slow reading is reading")
    func slow() {
        var patience = Patience()
        for taken in 0..<20 {
            #expect(patience.tick(isBusy: false, unsent: 100 - taken, taken: taken) == .stay)
        }
    }
}
