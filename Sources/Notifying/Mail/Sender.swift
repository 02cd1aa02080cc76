/// Who mails come from, read from a setting.
struct Sender: Sendable, Equatable {
    let name: String
    let address: MailAddress

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
