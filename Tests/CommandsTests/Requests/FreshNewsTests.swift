import Testing
import WorkBasedLearning

@testable import Commands

@Suite("News of what has not begun to leave")
struct FreshNewsTests {
    private static let matter = Matter(kind: "host-ask", subject: 1, recipient: 2, ordinal: 0)

    /// Tells whoever has been told that it is off.
    private func cancellations(_ register: Register) -> Tidings {
        register.told(about: FreshNewsTests.matter) == nil
            ? Tidings([]) : Tidings([County.announcement(0, .employer, .cancellation)])
    }

    private func told() -> Told? { County.announcement(0, .employer).tellings[0].told }

    private func talk(before: Told?) -> Talk {
        var talk = Talk()
        talk.register.apply(.told(FreshNewsTests.matter, told()))
        talk.outbox.add(
            9,
            Ledger.Entry(
                state: .waiting, notBefore: 5,
                before: [Telling(matter: FreshNewsTests.matter, told: before)]))
        return talk
    }

    @Test("A cancellation of an ask that was never sent tells nobody anything")
    func pointless() {
        let news = FreshNews(talk(before: nil).context, cancellations)
        #expect(news.announcements.isEmpty)
        #expect(news.recalls == [9])
    }

    @Test("What confirms an asking of which something else is told does not leave")
    func confirmation() {
        var talk = Talk()
        let asking = AskKind.employer.matter(AskParties(subject: 1, contact: 2))
        let about = Matter(kind: AskKind.employer.confirmation, subject: 1, recipient: 2)
        talk.outbox.add(
            9, Ledger.Entry(state: .waiting, notBefore: 5, before: [], about: about))
        let news = Announcement(
            kind: asking.kind, matter: asking, audience: .employer,
            tellings: [Telling(matter: asking, told: told())],
            recipient: Recipient(name: "", address: "a@b.example", language: .english),
            details: [:])
        #expect(FreshNews(talk.context) { _ in Tidings([news]) }.recalls == [9])
        #expect(FreshNews(talk.context) { _ in Tidings([]) }.recalls == [])
    }

    @Test("A cancellation of an ask whose change was never sent tells of the cancellation alone")
    func change() {
        let news = FreshNews(talk(before: told()).context, cancellations)
        #expect(news.announcements.count == 1)
        #expect(news.recalls == [9])
    }

    @Test("What has begun to leave stays, and the cancellation follows it")
    func leased() {
        var talk = talk(before: nil)
        _ = talk.outbox.lease([9])
        let news = FreshNews(talk.context, cancellations)
        #expect(news.announcements.count == 1)
        #expect(news.recalls == [])
    }
}
