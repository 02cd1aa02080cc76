package import Wire
package import WorkBasedLearning

/// Records of looks and changes as a table.
package enum AuditView {
    /// - Parameter limit: the rows of a page.
    package static func reply(
        _ records: [PastRecord], limit: Int, _ register: Register, _ ports: Ports
    ) -> Reply {
        var table = TableText([
            TableText.Column("seq", "number", isNumber: true),
            TableText.Column("at", "when", isWhole: true), TableText.Column("user", "who"),
            TableText.Column("person", "for"), TableText.Column("action", "did", isWhole: true),
            TableText.Column("verb", "by saying"), TableText.Column("noun", "about"),
            TableText.Column("subject", "id"),
        ])
        for past in records {
            let record = past.record
            table.add([
                .number(Int(past.seq)), .text(ports.localTime(past.at).description),
                .text(ports.userName(record.user)),
                .text(record.person.flatMap { register.owner(.teacher, key: $0) } ?? ""),
                .text(record.action.rawValue), .text(record.verb),
                .text(record.noun?.words ?? ""), .text(subject(record, register)),
            ])
        }
        let more =
            records.count == limit ? records.last.map { Member("more", .number(Int($0.seq))) } : nil
        return .ok(
            records.isEmpty
                ? [.hint("Nothing is on record.")]
                : table.lines
                    + (more == nil ? [] : [.hint("audit … before=NUMBER shows earlier ones.")]),
            [Member("rows", .number(records.count))] + (more.map { [$0] } ?? []))
    }

    /// The id that the subject has now, or its key where it stands no more.
    private static func subject(_ record: AuditRecord, _ register: Register) -> String {
        guard let key = record.subject else { return "" }
        if record.noun == nil, record.verb.hasPrefix(Outbox.verb.name) { return "mail \(key)" }
        return record.noun.flatMap { register.owner($0, key: key) } ?? "(removed, key \(key))"
    }
}
