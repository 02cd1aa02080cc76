/// The forms that people and shells read: the first byte of each line tells its kind.
enum TextForm {
    static func line(_ line: ReplyLine) -> String {
        switch line {
        case .data(let text, _): " " + escaped(text)
        case .hint(let text), .heading(let text, _): "# " + escaped(text)
        case .progress(let text, _): "# " + escaped(text)
        case .question(let text): "? " + escaped(text)
        case .event(let seq, let kind, let members):
            "* \(seq) \(kind)"
                + members.map { " \($0.key)=\(wordOrQuoted($0.value.description))" }.joined()
        case .raw: ""
        }
    }

    /// As ``line(_:)``, but data are the values with tabs between them, and headings the keys; one
    /// value alone comes behind its key.
    static func tabbed(_ line: ReplyLine) -> String {
        if case .heading(_, let keys) = line { return "# " + keys.joined(separator: "\t") }
        guard case .data(_, let members) = line else { return TextForm.line(line) }
        if members.count == 1 {
            return " \(members[0].key)\t\(escaped(members[0].value.description))"
        }
        return " " + members.map { escaped($0.value.description) }.joined(separator: "\t")
    }

    static func status(_ status: Status, _ tag: String?) -> String {
        let mark = tag.map { " @\($0)" } ?? ""
        switch status {
        case .ok(let members):
            return "OK" + mark
                + members.map { " \($0.key)=\(wordOrQuoted($0.value.description))" }.joined()
        case .error(let failure):
            let retry = failure.retry.map { " retry=\($0)" } ?? ""
            return "ERR\(mark) \(failure.code.rawValue) \(escaped(failure.text))\(retry)"
        }
    }

    private static func wordOrQuoted(_ text: String) -> String {
        return Sentence.isPlain(text) ? text : Sentence.quote(withoutControls(text))
    }

    /// Text in which what a terminal would obey is a replacement character.
    private static func withoutControls(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            let obeyed = isControl(scalar) || isLineSeparator(scalar)
            result.append(obeyed && scalar != "\n" && scalar != "\t" ? "\u{FFFD}" : scalar)
        }
        return String(result)
    }
}

/// Text that stays on its line: LF, CR, tab and `\` as `\n \r \t \\`, other controls as `\u{HEX}`.
package func escaped(_ text: String) -> String {
    guard mayNeedEscapes(text) else { return text }
    var result = ""
    for scalar in text.unicodeScalars {
        switch scalar {
        case "\n": result += "\\n"
        case "\r": result += "\\r"
        case "\t": result += "\\t"
        case "\\": result += "\\\\"
        default:
            if isControl(scalar) || isLineSeparator(scalar) {
                result += "\\u{\(String(scalar.value, radix: 16))}"
            } else {
                result.unicodeScalars.append(scalar)
            }
        }
    }
    return result
}

/// False where nothing in a text has to be escaped, judged by its bytes: C2 begins the controls
/// behind ASCII, E2 80 A8 and E2 80 A9 are the separators of lines.
private func mayNeedEscapes(_ text: String) -> Bool {
    var (last, beforeLast): (UInt8, UInt8) = (0, 0)
    for byte in text.utf8 {
        if byte < 0x20 || byte == 0x5C || byte == 0x7F || byte == 0xC2 { return true }
        if beforeLast == 0xE2, last == 0x80, byte == 0xA8 || byte == 0xA9 { return true }
        (beforeLast, last) = (last, byte)
    }
    return false
}

/// Whether a terminal may obey it: C0, DEL and C1, which are all of the category Cc.
func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
}

private func isLineSeparator(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\u{2028}" || scalar == "\u{2029}"
}
