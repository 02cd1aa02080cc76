import Foundation

/// A value of a reply: what stands under a key in the JSON form.
package enum Value: Sendable, Equatable {
    case text(String)
    case number(Int)
    case decimal(Double)
    case flag(Bool)
    case list([String])
    case none
}

extension Value: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
    package init(stringLiteral value: String) { self = .text(value) }
    package init(integerLiteral value: Int) { self = .number(value) }
}

extension Value: CustomStringConvertible {
    /// The value as plain text; empty for none.
    package var description: String {
        switch self {
        case .text(let text): text
        case .number(let number): String(number)
        case .decimal(let number): withoutExponent(number)
        case .flag(let flag): flag ? "yes" : "no"
        case .list(let entries): entries.joined(separator: ";")
        case .none: ""
        }
    }
}

/// A number as people write it, small ones to nine places.
private func withoutExponent(_ number: Double) -> String {
    let text = "\(number)"
    guard abs(number) < 1, text.contains("e") else { return text }
    if abs(number) < 1e-9 { return "0" }
    let digits = String(format: "%.9f", number)
    let end = digits.lastIndex { $0 != "0" && $0 != "." } ?? digits.startIndex
    return String(digits[...end])
}

extension Value: Codable {
    /// Reads what `encode` wrote; a whole number is a number, whatever it was.
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .none
        } else if let flag = try? container.decode(Bool.self) {
            self = .flag(flag)
        } else if let number = try? container.decode(Int.self) {
            self = .number(number)
        } else if let number = try? container.decode(Double.self) {
            self = .decimal(number)
        } else if let entries = try? container.decode([String].self) {
            self = .list(entries)
        } else {
            self = .text(try container.decode(String.self))
        }
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .text(let text): try container.encode(text)
        case .number(let number): try container.encode(number)
        case .decimal(let number): try container.encode(number)
        case .flag(let flag): try container.encode(flag)
        case .list(let entries): try container.encode(entries)
        case .none: try container.encodeNil()
        }
    }
}

/// A value under its key; keys are snake_case and stable.
package struct Member: Sendable, Equatable, Codable {
    package let key: String
    package let value: Value

    package init(_ key: String, _ value: Value) {
        self.key = key
        self.value = value
    }
}
