import Foundation

/// Something that has happened, told without personal data.
package struct WebhookEvent: Sendable, Equatable {
    /// Such as `plan.published`.
    package let type: String
    package let unixSeconds: Int64
    /// The same at each attempt, so that a receiver can tell a repetition.
    package let id: String
    /// Names and values, such as keys of slots; in the order in which they are written.
    package let members: [Member]
    /// What a person in a chat reads.
    package let sentence: String

    package struct Member: Sendable, Equatable {
        package let name: String
        package let value: Value

        package enum Value: Sendable, Equatable {
            case text(String)
            case number(Int64)

            var json: JSONValue {
                switch self {
                case .text(let text): .text(text)
                case .number(let number): .number(number)
                }
            }
        }

        package init(_ name: String, _ text: String) { self.init(name, .text(text)) }

        package init(_ name: String, _ number: Int64) { self.init(name, .number(number)) }

        private init(_ name: String, _ value: Value) {
            self.name = name
            self.value = value
        }
    }

    /// - Throws: ``WebhookFault/event`` for a type with other than letters, digits, `_` and `.`,
    ///   or an id with other than letters, digits, `_` and `-`.
    package init(
        type: String, unixSeconds: Int64, id: String, members: [Member], sentence: String
    ) throws(WebhookFault) {
        guard isTopic(type), (1...128).contains(id.utf8.count),
            isPlain(id, with: "_-")
        else { throw .event }
        self.type = type
        self.unixSeconds = unixSeconds
        self.id = id
        self.members = members
        self.sentence = sentence
    }

    /// By RFC 3339, in UTC, to the second.
    var timestamp: String {
        Date(timeIntervalSince1970: TimeInterval(unixSeconds)).formatted(.iso8601)
    }

    /// What a program reads.
    var data: JSONValue { .object(members.map { ($0.name, $0.value.json) }) }
}

/// Whether a text is a type of event: words of letters, digits and `_` with dots between them.
func isTopic(_ text: String) -> Bool {
    let words = text.split(separator: ".", omittingEmptySubsequences: false)
    return text.utf8.count <= 128
        && words.allSatisfy { !$0.isEmpty && isPlain($0, with: "_") }
}
