/// Where a relay is and who logs in there, read from `smtp://[user@]host[:port]`.
///
/// A password is not taken: it would stand where everybody reads it. A user may hold an `@`.
package struct RelayAddress: Sendable, Equatable {
    package let user: String?
    package let host: String
    /// nil: the usual one.
    package let port: Int?

    package init?(_ text: String) {
        guard text.hasPrefix("smtp://") else { return nil }
        let rest = text.dropFirst(7)
        let place: Substring
        if let at = rest.lastIndex(of: "@") {
            let user = String(rest[..<at]).replacing("%40", with: "@")
            guard !user.isEmpty, !user.contains(":"), !user.contains("/") else { return nil }
            (self.user, place) = (user, rest[rest.index(after: at)...])
        } else {
            (user, place) = (nil, rest)
        }
        guard let (host, digits) = Self.split(place) else { return nil }
        guard let digits else {
            (self.host, port) = (host, nil)
            return
        }
        guard (1...5).contains(digits.utf8.count), let port = Int(digits), digits.first != "+",
            (1...65_535).contains(port)
        else { return nil }
        (self.host, self.port) = (host, port)
    }

    private static func split(_ place: Substring) -> (host: String, port: Substring?)? {
        if place.hasPrefix("["), let end = place.firstIndex(of: "]") {
            let host = String(place[place.index(after: place.startIndex)..<end])
            let rest = place[place.index(after: end)...]
            guard IPAddress(host) != nil, rest.isEmpty || rest.hasPrefix(":") else { return nil }
            return (host, rest.isEmpty ? nil : rest.dropFirst())
        }
        let parts = place.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count <= 2, !parts[0].isEmpty, isPlain(parts[0], with: "-.") else { return nil }
        return (String(parts[0]), parts.count == 2 ? parts[1] : nil)
    }
}

extension RelayTLS {
    /// The port at which relays mostly wait for it.
    var usualPort: Int {
        switch self {
        case .none: 25
        case .starttls: 587
        case .tls: 465
        }
    }
}
