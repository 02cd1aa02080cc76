import Testing
import WorkBasedLearning

@testable import wbld

@Suite("The machine's clocks")
struct ClocksTests {
    private func minutes(_ moment: Moment) -> Int64 {
        Int64(moment.day.number) * 1440 + Int64(moment.minute)
    }

    @Test(
        "The wall clock is that of the time zone",
        arguments: [("UTC", 0), ("Asia/Tokyo", 540), ("America/Phoenix", -420)])
    func local(zone: String, offset: Int64) {
        let clocks = Clocks(timeZone: zone)
        let epoch = Day("1970-01-01").map { Int64($0.number) * 1440 } ?? 0
        let before = clocks.unixSeconds / 60
        let local = minutes(clocks.local) - epoch - offset
        #expect((before...clocks.unixSeconds / 60).contains(local))
    }

    @Test("The uptime never falls")
    func uptime() {
        let clocks = Clocks(timeZone: "UTC")
        let readings = (0..<100).map { _ in clocks.uptime }
        #expect(readings == readings.sorted())
        #expect(readings[0] > 0)
    }
}
