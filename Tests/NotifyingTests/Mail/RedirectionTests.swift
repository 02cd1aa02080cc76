import Testing

@testable import Notifying

@Suite struct RedirectionTests {
    @Test("The mark says to whom the mail would have gone, and is no HTML")
    func marks() throws {
        let redirection = Redirection(address: try MailAddress("look@x.example"))
        let recipient = Sender(name: "Sam <b>", address: try MailAddress("sam@clinic.example"))
        let letter = Letter(subject: "S", text: "T\n", html: "<html><body class=\"a\"><p>H</p>")
        let marked = redirection.marked(letter, for: recipient)
        let line =
            "[to: sam@clinic.example] This mail would have gone to Sam <b> <sam@clinic.example>."
        #expect(marked.subject == "[to: sam@clinic.example] S")
        #expect(marked.text == "\(line)\n\nT\n")
        let safe = line.replacing("<", with: "&lt;").replacing(">", with: "&gt;")
        #expect(
            marked.html
                == "<html><body class=\"a\">\n<p><strong>\(safe)</strong></p>\n<p>H</p>")
        #expect(redirection.recipient(for: recipient).address.text == "look@x.example")
        #expect(redirection.recipient(for: recipient).name == "Sam <b>")
    }

    @Test("HTML without a body gets the mark before everything; a recipient may have no name")
    func plain() throws {
        let redirection = Redirection(address: try MailAddress("look@x.example"))
        let recipient = Sender(name: "", address: try MailAddress("a@b.example"))
        let letter = Letter(subject: "S", text: "", html: "<p>H</p>")
        let html = redirection.marked(letter, for: recipient).html
        #expect(html.hasPrefix("<p><strong>[to: a@b.example] This mail would have gone to a@b.e"))
        #expect(html.hasSuffix("</p>\n<p>H</p>"))
    }
}
