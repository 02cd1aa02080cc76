package import Wire
package import WorkBasedLearning

/// The outbox as people read it; it names nobody but where one mail is shown.
package enum OutboxView {
    /// How many notices are in which state, what keeps mails, and a page of the open and dead
    /// ones.
    package static func reply(
        _ page: OutboxPage, _ query: OutboxQuery, _ hindrance: Hindrance?, _ ports: Ports
    ) -> Reply {
        var lines = counts(page) + lines(hindrance, ports)
        if !page.rows.isEmpty { lines += table(page.rows, ports) }
        if query.channel != nil { lines += errors(page.rows) }
        let isFull = query.limit > 0 && page.rows.count == query.limit
        let more = isFull ? page.rows.last.map { Member("more", .number(Int($0.key))) } : nil
        if more != nil { lines.append(.hint("outbox after=NUMBER shows the next ones.")) }
        return .ok(lines, [Member("rows", .number(page.rows.count))] + (more.map { [$0] } ?? []))
    }

    private static func counts(_ page: OutboxPage) -> [ReplyLine] {
        let words: [(NoticeState, String)] = [
            (.waiting, "waiting for their first try"), (.sending, "under way"),
            (.failed, "waiting to be tried again"), (.dead, "given up"), (.sent, "sent"),
            (.withdrawn, "withdrawn"),
        ]
        let due = Member("due", .number(page.due))
        return [.data("\(counted(page.due, "notice")) due now", [due])]
            + words.map { state, text in
                let count = page.counts[state] ?? 0
                return .data(
                    "\(counted(count, "notice")) \(text)",
                    [Member(state.rawValue, .number(count))])
            } + Astray.allCases.compactMap { line($0, page.astray[$0] ?? 0) }
    }

    /// How many mails have not reached whom they were for, and how they are told again.
    private static func line(_ astray: Astray, _ count: Int) -> ReplyLine? {
        if count == 0 { return nil }
        return .data(
            "\(counted(count, "mail")) \(count == 1 ? astray.deed : astray.deeds) "
                + "(outbox retry \(astray.rawValue) tells again what still holds)",
            [Member(astray.rawValue, .number(count))])
    }

    private static func table(_ rows: [NoticeRow], _ ports: Ports) -> [ReplyLine] {
        var table = TableText([
            TableText.Column("key", "number", isNumber: true),
            TableText.Column("channel", "by", isWhole: true),
            TableText.Column("kind", "kind", isWhole: true), TableText.Column("audience", "to"),
            TableText.Column("state", "state", isWhole: true),
            TableText.Column("attempts", "tries", isNumber: true),
            TableText.Column("next", "next try", isWhole: true),
            TableText.Column("error", "error"),
        ])
        for row in rows {
            let next = row.state == .dead ? "" : ports.localTime(row.at).description
            table.add([
                .number(Int(row.key)), .text(row.channel), .text(row.kind),
                .text(row.audience.rawValue),
                .text(row.state.rawValue), .number(row.attempts), .text(next),
                .text(row.error ?? ""),
            ])
        }
        return table.lines
    }

    /// The errors of a page in full, each once, since a table cuts them short.
    private static func errors(_ rows: [NoticeRow]) -> [ReplyLine] {
        var counts: [String: Int] = [:]
        for case let error? in rows.map(\.error) { counts[error, default: 0] += 1 }
        return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map {
            .hint("\(counted($0.value, "notice")): \($0.key)")
        }
    }

    /// What keeps mails from leaving, for `status`.
    static func hindrance(of context: Context) -> [ReplyLine] {
        lines(hindrance(context.outbox, context.hindrance), context.ports)
    }

    /// What keeps mails from leaving, whether the sender has taken note of a hold yet or not.
    package static func hindrance(_ outbox: Ledger, _ shown: Hindrance?) -> Hindrance? {
        outbox.isHeld ? .held : shown == .held ? nil : shown
    }

    private static func lines(_ hindrance: Hindrance?, _ ports: Ports) -> [ReplyLine] {
        switch hindrance {
        case nil: return []
        case .held:
            return [
                .data(
                    "Mails are held; release mail lets them leave.",
                    [Member("waits_for", .text("release"))])
            ]
        case .quiet(let time):
            return [line("quiet_hours", time, "for the end of the quiet hours", ports)]
        case .ceiling(let count, let time):
            let text = "since \(count) have left within an hour (mail.hourly_ceiling)"
            return [line("hourly_ceiling", time, text, ports)]
        case .relay(let words, let time):
            return [line("relay", time, "since the relay takes none (\(words))", ports)]
        }
    }

    private static func line(
        _ word: String, _ until: Int64, _ text: String, _ ports: Ports
    ) -> ReplyLine {
        let time = ports.localTime(until)
        return .data(
            "Mails wait \(text); next try \(time.inWords).",
            [Member("waits_for", .text(word)), Member("until", .text(time.description))])
    }

    /// One notice, with whom it is for and how it begins.
    ///
    /// - Parameter excerpt: its subject and first lines; nil where they have been erased.
    package static func reply(
        _ copy: NoticeCopy, _ excerpt: (subject: String, lines: [String])?, _ ports: Ports
    ) -> Reply {
        let row = copy.row
        let isDone = row.state == .dead || row.state == .withdrawn
        var facts: [(String, String, String)] = [
            ("channel", "by", row.channel), ("kind", "kind", row.kind),
            ("audience", "to", row.audience.rawValue),
            ("state", "state", row.state.rawValue), ("attempts", "tries", String(row.attempts)),
        ]
        if !isDone {
            facts.append(
                (
                    "at", row.state == .sent ? "sent" : "next try",
                    ports.localTime(row.at).inWords
                ))
        }
        facts += [
            ("astray", "it", row.astray?.deed ?? ""),
            ("error", "error", row.error ?? ""), ("recipient", "address", copy.recipient ?? ""),
            ("subject", "subject", excerpt?.subject ?? ""),
        ]
        let lines = facts.filter { !$0.2.isEmpty }.map { key, name, value in
            ReplyLine.data("\(name): \(value)", [Member(key, .text(value))])
        }
        let text = (excerpt?.lines ?? []).map {
            ReplyLine.data("  \($0)", [Member("text", .text($0))])
        }
        let erased = copy.bytes == nil ? [ReplyLine.hint("What it said has been erased.")] : []
        return .ok(lines + text + erased, [Member("key", .number(Int(row.key)))])
    }
}
