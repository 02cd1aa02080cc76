import WorkBasedLearning

/// Sends every mail to one address, which looks at them before anybody outside does.
struct Redirection: Sendable, Equatable {
    let address: MailAddress

    /// The recipient in a recipient's place.
    func recipient(for recipient: Sender) -> Sender {
        Sender(name: recipient.name, address: address)
    }

    /// A letter that says at its top to whom it would have gone.
    func marked(_ letter: Letter, for recipient: Sender) -> Letter {
        let mark = "[to: \(recipient.address.text)]"
        let name = onOneLine(cleaned(recipient.name))
        let whom = name.isEmpty ? recipient.address.text : "\(name) <\(recipient.address.text)>"
        let line = "\(mark) This mail would have gone to \(whom)."
        var marked = letter
        marked.subject = "\(mark) \(letter.subject)"
        marked.text = "\(line)\n\n\(letter.text)"
        marked.html = Self.insert(
            "<p><strong>\(Self.escaped(line))</strong></p>\n", into: letter.html)
        return marked
    }

    /// Puts a piece right behind the start of the body, or before everything.
    private static func insert(_ piece: String, into html: String) -> String {
        guard let body = html.firstRange(of: "<body"),
            let end = html[body.upperBound...].firstIndex(of: ">")
        else { return piece + html }
        let start = html.index(after: end)
        return "\(html[..<start])\n\(piece)\(html[start...])"
    }

    private static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
            .replacing(">", with: "&gt;")
    }
}
