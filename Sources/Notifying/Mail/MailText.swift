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
    var (last, beforeLast): (UInt8, UInt8) = (0, 0)
    for byte in text.utf8 {
        let stays = lines && (byte == 0x09 || byte == 0x0A)
        if byte < 0x20 && !stays || byte == 0x7F { return false }
        if last == 0xC2, byte < 0xA0 { return false }
        if beforeLast == 0xE2, last == 0x80, byte == 0xA8 || byte == 0xA9 { return false }
        (beforeLast, last) = (last, byte)
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
