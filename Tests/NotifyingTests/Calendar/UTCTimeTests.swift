import Testing
import WorkBasedLearning

@testable import Notifying

@Suite struct UTCTimeTests {
    @Test(
        "The wall clock of a zone, in winter, in summer, at midnight, and where there is none",
        arguments: [
            ("2027-02-16T09:00", "20270216T170000Z"), ("2027-07-01T09:00", "20270701T160000Z"),
            ("2027-02-16T24:00", "20270217T080000Z"), ("2027-12-31T23:59", "20280101T075900Z"),
            ("2027-03-14T02:30", "20270314T103000Z"),
        ])
    func pacific(moment text: String, utc: String) {
        #expect(UTCTime(timeZone: "America/Los_Angeles").text(moment(text)) == utc)
    }

    @Test("A zone that does not exist is UTC")
    func unknown() {
        #expect(UTCTime(timeZone: "Nowhere").text(moment("2027-02-16T09:05")) == "20270216T090500Z")
    }

    @Test(arguments: [
        (Int64(0), "19700101T000000Z"), (1_800_000_000, "20270115T080000Z"),
        (-1, "19691231T235959Z"), (-86_400, "19691231T000000Z"), (951_782_399, "20000228T235959Z"),
    ])
    func stamp(seconds: Int64, text: String) {
        #expect(UTCTime.text(seconds) == text)
    }
}
