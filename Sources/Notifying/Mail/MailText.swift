import WorkBasedLearning

/// What texts become before they enter a mail.

/// Text in which each control character is a blank, line and paragraph separators among them.
///
/// The one function that keeps out what could end a header, a line of SMTP or one of a calendar.
/// - Parameter lines: whether TAB stays, and CR LF, CR and LF become LF.
func cleaned(_ text: String, lines: Bool = false) -> String {
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

private func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .control || scalar == "\u{2028}" || scalar == "\u{2029}"
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
