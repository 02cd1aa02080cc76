import Testing
import WorkBasedLearning

@testable import Notifying

@Suite struct NewsTests {
    private func news(
        name: String = "Ana", address: String = "a@b.example", language: Language = .english,
        gist: String = "one", details: Details = [:]
    ) -> News {
        News(
            matter: Matter(kind: "employer_ask", subject: 1, recipient: 2),
            recipient: Recipient(name: name, address: address, language: language),
            start: moment("2027-02-16T09:00"), end: moment("2027-02-16T11:00"), place: "",
            gist: gist, details: { details })
    }

    private func digest(_ news: News) -> String { news.digest(of: news.details()) }

    @Test("The digest covers the recipient and each detail, name by name")
    func digest() {
        let all = [
            news(), news(name: "Eva"), news(address: "c@b.example"), news(language: .spanish),
            news(details: ["a": .text("x")]), news(details: ["b": .text("x")]),
            news(details: ["a": .text("x"), "b": .text("x")]), news(details: ["a": .flag]),
            news(details: ["a": .number(1)]), news(details: ["a": .time(1)]),
            news(details: ["a": .day(Day(number: 1))]), news(details: ["a": .list([[:]])]),
            news(details: ["a": .list([[:], [:]])]), news(details: ["a": .record(["b": .flag])]),
            news(details: ["a": .list([["b": .flag]])]),
        ]
        #expect(Set(all.map(digest)).count == all.count)
        #expect(digest(news(gist: "other")) == digest(news()))
    }

    @Test("The digest is the same in every process")
    func known() {
        // FNV-1a of `3:Ana11:a@b.example2:en1:0`, computed by another program.
        #expect(digest(news()) == "687579ad84df928e92fca61a942131cd")
    }
}
