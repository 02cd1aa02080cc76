import Foundation

/// The form that programs read: one JSON object a line, keys sorted.
enum JSONForm {
    static func line(_ line: ReplyLine) -> String {
        switch line {
        case .data(_, let members): object("data", members)
        case .hint(let text), .heading(let text, _):
            object("hint", [Member("text", .text(text))])
        case .progress(let text, let members): progress(text, members)
        case .question(let text): object("question", [Member("text", .text(text))])
        case .event(let seq, let kind, let members):
            object(
                "event",
                [Member("seq", .number(Int(seq))), Member("kind", .text(kind))] + members)
        case .raw: ""
        }
    }

    static func status(_ status: Status, _ tag: String?) -> String {
        let mark = tag.map { [Member("tag", .text($0))] } ?? []
        switch status {
        case .ok(let members): return object("ok", mark + members)
        case .error(let failure):
            let retry = failure.retry.map { [Member("retry", .number($0))] } ?? []
            return object(
                "err",
                mark + [
                    Member("code", .text(failure.code.rawValue)),
                    Member("text", .text(failure.text)),
                ] + retry)
        }
    }

    private static func object(_ kind: String, _ members: [Member]) -> String {
        encode([kind: dictionary(members)])
    }

    private static func progress(_ text: String, _ members: [Member]) -> String {
        encode(["hint": ["progress": dictionary(members + [Member("text", .text(text))])]])
    }

    private static func dictionary(_ members: [Member]) -> [String: Value] {
        Dictionary(members.map { ($0.key, $0.value) }) { _, last in last }
    }

    private static func encode(_ value: some Encodable) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        guard let data = try? encoder.encode(value) else {
            preconditionFailure("a reply holds a number that JSON cannot write")
        }
        return String(decoding: data, as: UTF8.self)
    }
}
