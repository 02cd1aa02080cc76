import WorkBasedLearning

/// The names that an installation gives to its mails.
struct MailNames: Sendable {
    let installation: String
    let domain: String

    /// The Message-ID of a mail by its own name, without angle brackets.
    func id(of name: String) -> String { "\(name).\(installation)@\(domain)" }

    /// The Message-IDs of earlier mails, in angle brackets: of many the first and the last ones.
    func references(_ earlier: [String]) -> [String] {
        let kept =
            earlier.count > Self.most
            ? earlier.prefix(1) + earlier.suffix(Self.most - 1) : earlier[...]
        return kept.map { "<\(id(of: $0))>" }
    }

    private static let most = 20

    /// What parts the bodies of a mail, by its Message-ID.
    func boundary(of id: String) -> String {
        var digest = Digest()
        digest.add(id)
        return digest.hex
    }
}
