import Testing
import WorkBasedLearning

@testable import Notifying

@Suite struct TimeDetailsTests {
    private let news = News(
        matter: Matter(kind: "x", subject: 1, recipient: 2),
        recipient: Recipient(name: "", address: "", language: .english),
        start: moment("2027-02-16T09:00"), end: moment("2027-02-16T11:00"), place: "", gist: "",
        details: { [:] })

    private func told(_ start: String?, _ end: String?) -> Told {
        Told(
            digest: "", address: "", language: .english, gist: "g",
            start: start.map { moment($0) }, end: end.map { moment($0) }, place: "p")
    }

    @Test("A time that was another one is told as it was")
    func moved() {
        #expect(Details.moved(from: nil, to: news) == [:])
        #expect(Details.moved(from: told(nil, nil), to: news) == [:])
        #expect(Details.moved(from: told("2027-02-16T09:00", "2027-02-16T11:00"), to: news) == [:])
        let earlier = Details.moved(from: told("2027-02-15T08:30", "2027-02-15T10:00"), to: news)
        #expect(
            earlier == [
                "moved": .record([
                    "old_day": .day(moment("2027-02-15T00:00").day), "old_starts": .time(510),
                    "old_ends": .time(600),
                ])
            ])
    }

    @Test("What is off is told as it was told, without a time where none is known")
    func cancelled() {
        #expect(
            Details.cancelled(told("2027-02-16T09:00", "2027-02-16T11:00")) == [
                "gist": .text("g"), "place": .text("p"),
                "day": .day(moment("2027-02-16T00:00").day), "starts": .time(540),
                "ends": .time(660),
            ])
        #expect(
            Details.cancelled(told(nil, nil)) == ["gist": .text("g"), "place": .text("p")])
    }
}
