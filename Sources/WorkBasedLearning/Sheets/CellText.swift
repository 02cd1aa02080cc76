/// What the text of a cell may be: the plain tests behind the fields.

/// The entries of a list without blanks around them, empty ones, and repetitions.
package func listEntries(_ text: String) -> [String] {
    var entries: [String] = []
    for part in text.split(separator: ";") {
        let entry = trimmed(part)
        if !entry.isEmpty, !entries.contains(entry) { entries.append(entry) }
    }
    return entries
}

/// Text without the white space around it.
package func trimmed(_ text: some StringProtocol) -> String {
    let text = Substring(text)
    guard let first = text.utf8.first, let last = text.utf8.last else { return "" }
    if first > 0x20, first < 0x80, last > 0x20, last < 0x80 { return String(text) }
    let start = text.drop(while: \.isWhitespace)
    let blanks = start.reversed().prefix(while: \.isWhitespace).count
    return String(start.dropLast(blanks))
}

/// Whether text has no line break and no other control character.
func isOneLine(_ text: String) -> Bool {
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return true }
    return text.unicodeScalars.allSatisfy {
        $0.properties.generalCategory != .control && $0 != "\u{2028}" && $0 != "\u{2029}"
            && !isBidirectionalControl($0)
    }
}

/// Embeddings, overrides and isolates, which make text read otherwise than it is written.
private func isBidirectionalControl(_ scalar: Unicode.Scalar) -> Bool {
    ("\u{202A}"..."\u{202E}").contains(scalar) || ("\u{2066}"..."\u{2069}").contains(scalar)
}

/// Whether text is a district's id: 1 to 64 characters without blanks, `;`, `:` or controls.
///
/// Combining marks and invisible format characters are none either: two spellings of one letter
/// would be the same id in memory and different ones on disk.
package func isIdentifier(_ text: String) -> Bool {
    guard !text.isEmpty, isOneLine(text), text.utf8.count <= 256, text.count <= 64 else {
        return false
    }
    return !text.unicodeScalars.contains {
        $0 == ";" || $0 == ":" || $0.properties.isWhitespace
            || $0.properties.canonicalCombiningClass != .notReordered
            || $0.properties.generalCategory == .format
    }
}

/// Whether text is `town:NAME`.
func isTown(_ text: String) -> Bool {
    text.hasPrefix("town:") && text.utf8.count > 5 && isOneLine(text)
}

/// A decimal number as people and programs write it: digits, a point, a sign, an exponent.
func decimal(_ text: String) -> Double? {
    guard text.utf8.count <= 32,
        text.utf8.allSatisfy({ "+-.0123456789eE".utf8.contains($0) })
    else { return nil }
    return Double(text)
}

/// Whether text is a mailbox by RFC 5321, section 4.1.2, with letters beyond ASCII as RFC 6531 has
/// them; without source routes.
func isMailAddress(_ text: String) -> Bool {
    guard text.utf8.count <= 254, isOneLine(text), let at = text.lastIndex(of: "@") else {
        return false
    }
    let local = text[..<at]
    let domain = text[text.index(after: at)...]
    return (1...64).contains(local.utf8.count) && (isDotString(local) || isQuoted(local))
        && (isDomain(domain) || isAddressLiteral(domain))
}

/// Whether a character is seen by itself: no control or format character, and no space.
package func isVisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .spaceSeparator, .surrogate: false
    default: true
    }
}

private func isDotString(_ text: Substring) -> Bool {
    text.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { atom in
        !atom.isEmpty
            && atom.unicodeScalars.allSatisfy { scalar in
                scalar.isASCII
                    ? scalar.properties.isAlphabetic || scalar.properties.numericType != nil
                        || "!#$%&'*+-/=?^_`{|}~".unicodeScalars.contains(scalar)
                    : isVisible(scalar)
            }
    }
}

private func isQuoted(_ text: Substring) -> Bool {
    guard text.count > 2, text.first == "\"", text.last == "\"" else { return false }
    var escaped = false
    for character in text.dropFirst().dropLast() {
        if !escaped, character == "\"" { return false }
        escaped = !escaped && character == "\\"
    }
    return !escaped
}

private func isDomain(_ text: Substring) -> Bool {
    text.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { label in
        (1...63).contains(label.utf8.count) && label.first != "-" && label.last != "-"
            && label.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" }
    }
}

private func isAddressLiteral(_ text: Substring) -> Bool {
    text.count > 2 && text.first == "[" && text.last == "]"
        && text.dropFirst().dropLast().allSatisfy {
            $0.isASCII && ($0.isHexDigit || ".:IPv".contains($0))
        }
}
