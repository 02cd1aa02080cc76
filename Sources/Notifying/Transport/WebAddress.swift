/// A web address to post to: `https://host[:port][/path][?query]`.
///
/// Narrower than RFC 3986, so that every reader takes it apart alike: visible ASCII, no user, no
/// fragment, no backslash; the host a name or an address.
struct WebAddress: Sendable, Equatable {
    let text: String
    let isSecure: Bool
    /// In lower case, without the brackets of IPv6.
    let host: String
    let port: Int

    init(_ text: String) throws(WebAddressFault) {
        let isVisible = text.utf8.allSatisfy {
            (0x21...0x7E).contains($0) && !"\\#\"<>^`{|}".utf8.contains($0)
        }
        guard text.utf8.count <= 2_048, isVisible else { throw .syntax }
        let lower = text.lowercased()
        isSecure = lower.hasPrefix("https://")
        guard isSecure || lower.hasPrefix("http://") else { throw .scheme }
        let rest = lower.dropFirst(isSecure ? 8 : 7)
        let authority = rest.prefix { $0 != "/" && $0 != "?" }
        guard !authority.contains("@") else { throw .user }
        let (host, digits) = try Self.split(authority)
        self.host = host
        self.text = text
        guard let digits else {
            port = isSecure ? 443 : 80
            return
        }
        guard (1...5).contains(digits.count), digits.allSatisfy(\.isWholeNumber),
            let number = Int(digits), (1...65_535).contains(number)
        else { throw .syntax }
        port = number
    }

    /// - Throws: what the rule does not allow of the address: plain HTTP and odd ports are for
    ///   hosts that somebody has vouched for.
    func check(by rule: AddressRule) throws(WebAddressFault) {
        if rule.vouches(for: host) { return }
        guard isSecure else { throw .scheme }
        guard [443, 8_443].contains(port) else { throw .port }
        if let address = IPAddress(host), !rule.admits(address, host: host) { throw .refused }
    }

    private static func split(
        _ authority: Substring
    ) throws(WebAddressFault) -> (host: String, port: Substring?) {
        if authority.hasPrefix("["), let end = authority.firstIndex(of: "]") {
            let host = String(authority[authority.index(after: authority.startIndex)..<end])
            let rest = authority[authority.index(after: end)...]
            guard host.contains(":"), IPAddress(host) != nil, rest.isEmpty || rest.hasPrefix(":")
            else { throw .syntax }
            return (host, rest.isEmpty ? nil : rest.dropFirst())
        }
        let parts = authority.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count <= 2, let host = parts.first, (1...253).contains(host.utf8.count),
            isPlain(host, with: "-.")
        else { throw .syntax }
        return (String(host), parts.count == 2 ? parts[1] : nil)
    }
}

/// Why nothing is posted to a web address; none of it names the address.
package enum WebAddressFault: Error, Sendable, Equatable, CustomStringConvertible {
    case syntax
    case scheme
    case user
    case port
    case refused
    case header

    package var description: String {
        switch self {
        case .syntax: "the URL must read https://host/path, in ASCII and without a fragment"
        case .scheme: "the URL must begin with https:// unless its host is on the allow list"
        case .user: "the URL must not hold a user or a password"
        case .port: "the URL's port must be 443 or 8443 unless its host is on the allow list"
        case .refused: "the URL's address is private or reserved, and not on the allow list"
        case .header: "a header must have a name of letters, and a value of visible ASCII"
        }
    }
}
