import Testing
import Wire
import WorkBasedLearning

@testable import Commands

@Suite("replay webhook")
struct ReplayWebhookTests {
    private func replay(_ line: String) -> Replay? {
        var talk = Talk.withWebhooks()
        guard case .replay(let replay) = talk.say(line).effect else { return nil }
        return replay
    }

    @Test("From a number or a date on, up to one of either")
    func places() {
        #expect(replay("replay webhook sis since 120")?.since == .number(120))
        #expect(replay("replay webhook sis since=120 until=180")?.until == .number(180))
        let day = Int64(Day(year: 2027, month: 1, day: 25)?.number ?? 0)
        let dates = replay("replay webhook sis since 2027-01-25 until 2027-01-26")
        #expect(dates?.since == .time(day * 86_400))
        #expect(dates?.until == .time((day + 2) * 86_400))
    }

    @Test("It asks first, and only what is done is on record")
    func asks() {
        var talk = Talk.withWebhooks()
        let asked = talk.say("replay webhook sis since 120")
        #expect(asked.reply.status == nil && asked.records.isEmpty)
        let done = talk.say("yes")
        #expect(done.records.map(\.verb) == ["replay webhook"])
        guard case .replay(let replay) = done.effect else {
            Issue.record("nothing is told again")
            return
        }
        #expect(!replay.isQuestion)
    }

    @Test("No place, and no number or date", arguments: ["soon", "-1", "2027-13-01"])
    func refused(place: String) {
        var talk = Talk.withWebhooks()
        #expect(
            talk.say("replay webhook sis since=\(place)").failure?.code == .badArgument)
        #expect(talk.say("replay webhook nobody since 1").failure?.code == .notFound)
    }
}
