import Wire
import WorkBasedLearning

/// How many mails go to whom, before and after they are sent.
enum MailCounts {
    /// A line for each audience that is told something, and for each with people who have no
    /// address.
    static func lines(
        _ announcements: [Announcement], unreachable: [Audience: Int] = [:]
    ) -> [ReplyLine] {
        var counts: [Audience: [Announcement.Action: Int]] = [:]
        for announcement in announcements {
            counts[announcement.audience, default: [:]][announcement.action, default: 0] += 1
        }
        return Audience.allCases.flatMap { audience in
            [
                counts[audience].map { line(audience, $0) },
                line(audience, without: unreachable[audience] ?? 0),
            ].compactMap(\.self)
        }
    }

    /// Whether to do something and to send its mails.
    static func question(_ deed: String, _ announcements: [Announcement]) -> String {
        let sending =
            announcements.isEmpty
            ? "? Nobody has to be told." : " and send \(counted(announcements.count, "mail"))?"
        return "\(deed)\(sending) yes or no"
    }

    private static func line(
        _ audience: Audience, _ counts: [Announcement.Action: Int]
    ) -> ReplyLine {
        let (new, changed) = (counts[.new] ?? 0, counts[.change] ?? 0)
        let (cancelled, all) = (counts[.cancellation] ?? 0, counts.values.reduce(0, +))
        let parts = [(new, "new"), (changed, "changed"), (cancelled, "cancelled")]
            .filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
        return .data(
            "\(counted(all, "mail")) to \(audience.rawValue)s (\(parts))",
            [
                Member("audience", .text(audience.rawValue)), Member("mails", .number(all)),
                Member("new", .number(new)), Member("changed", .number(changed)),
                Member("cancelled", .number(cancelled)),
            ])
    }

    private static func line(_ audience: Audience, without missing: Int) -> ReplyLine? {
        if missing == 0 { return nil }
        let word = audience.rawValue
        return .data(
            "\(counted(missing, word)) cannot be told by mail: no address that a mail "
                + "can carry is known (show unreached lists them; set \(word) ID email ADDRESS "
                + "adds one)",
            [Member("audience", .text(word)), Member("without_address", .number(missing))])
    }
}
