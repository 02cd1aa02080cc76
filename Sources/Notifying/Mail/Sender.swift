import WorkBasedLearning

/// Who mails come from, read from a setting; or whom they are for.
struct Sender: Sendable, Equatable {
    let name: String
    let address: MailAddress

    /// - Parameter name: as a header may show it; see ``headerName(_:)``.
    init(name: String, address: MailAddress) {
        self.name = headerName(name)
        self.address = address
    }

    /// Reads `Name <address>`, `"Name" <address>` or an address alone.
    init(_ text: String) throws(MailFault) {
        let line = onOneLine(headerText(text))
        do {
            guard line.last == ">", let opening = line.lastIndex(of: "<") else {
                (name, address) = ("", try MailAddress(line))
                return
            }
            address = try MailAddress(String(line[line.index(after: opening)...].dropLast()))
            let name = headerName(String(line[..<opening]))
            let isQuoted = name.count > 1 && name.first == "\"" && name.last == "\""
            self.name = isQuoted ? String(name.dropFirst().dropLast()) : name
        } catch {
            throw .sender
        }
    }
}
