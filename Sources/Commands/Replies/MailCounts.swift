import Wire
import WorkBasedLearning

/// How many mails go to whom, before and after they are sent.
enum MailCounts {
    /// A line for each audience that is told something, and for each with people who have no
    /// address.
    static func lines(
        _ announcements: [Announcement], unreachable: [Audience: Int] = [:]
    ) -> [ReplyLine] {
        Audience.allCases.flatMap { audience in
            [
                line(audience, announcements.filter { $0.audience == audience }),
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

    private static func line(_ audience: Audience, _ mine: [Announcement]) -> ReplyLine? {
        if mine.isEmpty { return nil }
        let count = { (action: Announcement.Action) in mine.count { $0.action == action } }
        let parts = [
            (count(.new), "new"), (count(.change), "changed"), (count(.cancellation), "cancelled"),
        ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
        return .data(
            "\(counted(mine.count, "mail")) to \(audience.rawValue)s (\(parts))",
            [
                Member("audience", .text(audience.rawValue)), Member("mails", .number(mine.count)),
                Member("new", .number(count(.new))), Member("changed", .number(count(.change))),
                Member("cancelled", .number(count(.cancellation))),
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
