/// One thing that a notice says, free of any language's words.
package enum Detail: Sendable, Equatable {
    case text(String)
    case number(Int)
    /// A yes; what is not there is a no.
    case flag
    case day(Day)
    /// A minute of the day, 0 to 1,440.
    case time(Int)
    case experience(Experience)
    case record(Details)
    case list([Details])
}

/// All that a notice says of people and things, by the names under which a template finds it.
///
/// Texts stand on one line; what says nothing (an empty text, an empty list) is left out.
package struct Details: Sendable, Equatable, ExpressibleByDictionaryLiteral {
    package private(set) var values: [String: Detail] = [:]

    package init(dictionaryLiteral elements: (String, Detail?)...) {
        for (name, value) in elements { self[name] = value }
    }

    package subscript(name: String) -> Detail? {
        get { values[name] }
        set { values[name] = newValue?.said }
    }

    /// These details, and those of another list, which prevail.
    package func adding(_ others: Details) -> Details {
        var sum = self
        sum.values.merge(others.values) { $1 }
        return sum
    }
}

extension Detail {
    /// A text that may be missing.
    package static func optional(_ text: String?) -> Detail? { text.map { .text($0) } }

    /// A flag that is there when something holds.
    package static func when(_ holds: Bool) -> Detail? { holds ? .flag : nil }

    /// The detail as it is kept; nil where it says nothing.
    fileprivate var said: Detail? {
        switch self {
        case .text(let text):
            let line = onOneLine(text)
            return line.isEmpty ? nil : .text(line)
        case .list(let list): return list.isEmpty ? nil : self
        case .record(let record): return record.values.isEmpty ? nil : self
        case .number, .flag, .day, .time, .experience: return self
        }
    }
}

/// Text with each run of white space and line breaks as one blank.
package func onOneLine(_ text: String) -> String {
    if isOnOneLine(text) { return text }
    return text.unicodeScalars.split(whereSeparator: isBlank).map(String.init)
        .joined(separator: " ")
}

/// Whether a text is surely as ``onOneLine(_:)`` would make it: false also for some that are, with
/// a scalar that begins like a blank of more than one byte.
private func isOnOneLine(_ text: String) -> Bool {
    let blank = UInt8(ascii: " ")
    var last = blank
    for byte in text.utf8 {
        switch byte {
        case blank where last == blank: return false
        case 0..<blank, 0xC2, 0xE1, 0xE2, 0xE3: return false
        default: last = byte
        }
    }
    return last != blank || text.isEmpty
}

/// White space by Unicode (PropList, White_Space).
private func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F,
        0x3000:
        true
    default: false
    }
}
