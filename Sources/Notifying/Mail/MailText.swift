import WorkBasedLearning

/// What texts become before they enter a mail.

/// Text in which each control character is a blank, line and paragraph separators among them.
///
/// The one function that keeps out what could end a header, a line of SMTP or one of a calendar.
/// - Parameter lines: whether TAB stays, and CR LF, CR and LF become LF.
func cleaned(_ text: String, lines: Bool = false) -> String {
    if isClean(text, lines: lines) { return text }
    var scalars = String.UnicodeScalarView()
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars {
        switch scalar {
        case "\n" where lines && previous == "\r": break
        case "\n" where lines, "\r" where lines: scalars.append("\n")
        case "\t" where lines: scalars.append(scalar)
        default: scalars.append(isControl(scalar) ? " " : scalar)
        }
        previous = scalar
    }
    return String(scalars)
}

/// Whether there is nothing to clean, judged by bytes: C2 80 to C2 9F are the controls behind
/// ASCII, E2 80 A8 and E2 80 A9 the separators.
private func isClean(_ text: String, lines: Bool) -> Bool {
    text.utf8.withContiguousStorageIfAvailable { isClean($0, lines: lines) } ?? false
}

private func isClean(_ bytes: UnsafeBufferPointer<UInt8>, lines: Bool) -> Bool {
    func follows(_ place: Int, _ range: ClosedRange<UInt8>) -> Bool {
        place < bytes.count && range.contains(bytes[place])
    }
    for (place, byte) in bytes.enumerated() {
        switch byte {
        case 0x20...0x7E: continue
        case 0x09 where lines, 0x0A where lines: continue
        case 0x00...0x1F, 0x7F: return false
        case 0xC2 where follows(place + 1, 0x80...0x9F): return false
        case 0xE2 where follows(place + 1, 0x80...0x80) && follows(place + 2, 0xA8...0xA9):
            return false
        default: continue
        }
    }
    return true
}

/// C0, DEL and C1, which are all of the category Cc, and the separators of lines and paragraphs.
private func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) || scalar == "\u{2028}"
        || scalar == "\u{2029}"
}

/// A header's text: cleaned, at most 200 characters.
///
/// `=?` is parted, so that no reader takes the text for an encoded word of RFC 2047 and finds a
/// line break in it.
func headerText(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in cleaned(text).unicodeScalars.prefix(200) {
        if scalar == "?", scalars.last == "=" { scalars.append(" ") }
        scalars.append(scalar)
    }
    return String(scalars)
}

/// A name's text in a header: like ``headerText(_:)``, and each `=` is a blank.
///
/// GMime 3.2 leaves `=` as it stands where it writes a name as an encoded word of the Q form, so
/// that `=0D=0A` in a name would be read as a line break.
func headerName(_ text: String) -> String {
    onOneLine(headerText(text.replacing("=", with: " ")))
}

/// A body's text: cleaned, lines end with LF.
func bodyText(_ text: String) -> String { cleaned(text, lines: true) }
