package import WorkBasedLearning

/// What an address of ours is for, so that mail to it finds its way.
package enum Errand: Sendable, Hashable {
    /// Answers to an asking.
    case reply(Ask)
    /// The return of a notice that could not be delivered, by the notice's key.
    case bounce(Int64)
    /// The wish for no more notices of a kind, by the key of the last one.
    case unsubscribe(Int64)

    /// What the address shows, and what it is signed over.
    fileprivate var parts: (tag: TokenAddress.Tag, number: Int64, signed: String) {
        switch self {
        case .reply(let ask):
            (.reply, ask.subject, "reply|\(ask.subject)|\(ask.contact)|\(ask.round)")
        case .bounce(let key): (.bounce, key, "bounce|\(key)")
        case .unsubscribe(let key): (.unsubscribe, key, "unsubscribe|\(key)")
        }
    }
}

/// The parts of a signed address `name+a42.token@domain`, before its token is verified.
package struct TokenAddress: Sendable, Equatable {
    package enum Tag: String, Sendable, CaseIterable {
        case reply = "a"
        case bounce = "b"
        case unsubscribe = "u"
    }

    package let tag: Tag
    /// The key of what was asked about, or of a notice.
    package let number: Int64
    package let token: String

    /// Reads an address; nil for one that is none of ours. Case does not count.
    package init?(_ address: String) {
        let local = address.lowercased().split(separator: "@", maxSplits: 1)[...].first ?? ""
        guard let plus = local.lastIndex(of: "+") else { return nil }
        let parts = local[local.index(after: plus)...].split(
            separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[1].utf8.count == Tokens.length,
            let tag = parts[0].first.flatMap({ Tag(rawValue: String($0)) }),
            let number = Int64(parts[0].dropFirst()), number >= 0
        else { return nil }
        (self.tag, self.number, self.token) = (tag, number, String(parts[1]))
    }
}

/// Signs the addresses to which answers come, so that nobody can guess another one.
///
/// A token is the beginning (65 bits) of HMAC-SHA256 (RFC 2104) over the errand, in base32 of
/// RFC 4648 with small letters, since the case of a local part may be folded.
package struct Tokens: Sendable {
    private let secret: [UInt8]
    static let length = 13
    /// What a signed address adds to a local part at most: `+a`, a key, a dot and a token.
    private static let addition = 2 + 19 + 1 + length

    /// - Parameter secret: the installation's secret, 16 bytes or more.
    package init(secret: [UInt8]) throws(MailFault) {
        guard secret.count >= 16 else { throw .secret }
        self.secret = secret
    }

    /// The token of an errand.
    package func token(for errand: Errand) -> String {
        Self.base32(hmacSHA256(of: Array(errand.parts.signed.utf8), key: secret))
    }

    /// Whether a token is that of an errand; takes the same time wherever the two differ.
    package func verifies(_ token: String, for errand: Errand) -> Bool {
        let (given, right) = (Array(token.utf8), Array(self.token(for: errand).utf8))
        guard given.count == right.count else { return false }
        return zip(given, right).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }

    /// The signed address of an errand in the mailbox of another address.
    func address(for errand: Errand, at base: MailAddress) throws(MailFault) -> MailAddress {
        let (tag, number, _) = errand.parts
        let local = base.text.dropLast(base.domain.utf8.count + 1)
        return try MailAddress(
            "\(local)+\(tag.rawValue)\(number).\(token(for: errand))@\(base.domain)")
    }

    /// Whether every signed address of a mailbox is one that any mail can carry.
    static func fit(_ base: MailAddress) -> Bool {
        base.isASCII && base.text.utf8.count - base.domain.utf8.count - 1 + addition <= 64
            && base.text.utf8.count + addition <= 254
    }

    /// The first characters of base32 of bytes.
    private static func base32(_ bytes: [UInt8]) -> String {
        let first = bytes.prefix(16).reduce(UInt128(0)) { $0 << 8 | UInt128($1) }
        let digits = (1...length).map { alphabet[Int(first >> (128 - 5 * $0) & 31)] }
        return String(decoding: digits, as: UTF8.self)
    }

    private static let alphabet = Array("abcdefghijklmnopqrstuvwxyz234567".utf8)
}
