import Testing
import Wire
import WorkBasedLearning

@testable import Commands

@Suite("The outbox as people read it")
struct OutboxViewTests {
    private let ports = Talk().context.ports

    private func row(_ key: Int64, _ state: NoticeState, error: String? = nil) -> NoticeRow {
        NoticeRow(
            key: key, kind: "employer_ask", audience: .employer, state: state, attempts: 2,
            at: 1_802_000_000, error: error)
    }

    private func lines(_ reply: Reply) -> [String] { Outcome(reply).lines }

    @Test("Counts by state, what holds the queue, and the rows")
    func page() {
        let page = OutboxPage(
            counts: [.waiting: 1, .dead: 1, .sent: 118], due: 1,
            rows: [row(4, .failed, error: "recipient: 451 later"), row(5, .dead, error: "gone")])
        let reply = OutboxView.reply(
            page, OutboxQuery(limit: 2), .relay("connect: refused", until: 1_802_000_000), ports)
        let lines = lines(reply)
        #expect(lines.first == " 1 notice due now")
        #expect(lines.contains(" 118 notices sent"))
        #expect(lines.contains(" 0 notices withdrawn"))
        #expect(
            lines.contains(
                " Mails wait since the relay takes none (connect: refused); next try "
                    + "Sun 7 Feb 2027, 11:33."))
        #expect(lines.contains { $0.contains("recipient: 451 later") && $0.contains("2027-02-07") })
        #expect(lines.last == "OK rows=2 more=5")
    }

    @Test("Of one channel each error stands in full, the most frequent first")
    func errors() {
        let rows = [
            row(4, .dead, error: "b"), row(5, .dead, error: "a"), row(6, .dead, error: "a"),
        ]
        let reply = OutboxView.reply(
            OutboxPage(rows: rows), OutboxQuery(limit: 9, channel: "mail"), nil, ports)
        #expect(lines(reply).suffix(3) == ["# 2 notices: a", "# 1 notice: b", "OK rows=3"])
    }

    @Test(
        "Each hindrance says until when",
        arguments: [
            (Hindrance.quiet(until: 1_802_000_000), "quiet_hours"),
            (.ceiling(500, until: 1_802_000_000), "hourly_ceiling"),
        ])
    func hindrances(hindrance: Hindrance, word: String) {
        let outcome = Outcome(
            OutboxView.reply(OutboxPage(), OutboxQuery(limit: 0), hindrance, ports))
        #expect(
            outcome.data.contains([
                "waits_for": .text(word), "until": .text("2027-02-07T11:33"),
            ]))
    }

    @Test("One notice with whom it is for and how it begins, or that it has been erased")
    func one() {
        let copy = NoticeCopy(row: row(7, .sent), recipient: "a@example.net", bytes: [1])
        let shown = lines(OutboxView.reply(copy, ("A question", ["Dear Sam,", ""]), ports))
        #expect(
            shown == [
                " by: mail", " kind: employer_ask", " to: employer", " state: sent", " tries: 2",
                " sent: Sun 7 Feb 2027, 11:33", " address: a@example.net",
                " subject: A question", "   Dear Sam,", "   ", "OK key=7",
            ])
        let erased = NoticeCopy(row: row(7, .sent), recipient: nil, bytes: nil)
        #expect(
            lines(OutboxView.reply(erased, nil, ports)).contains("# What it said has been erased."))
    }
}
