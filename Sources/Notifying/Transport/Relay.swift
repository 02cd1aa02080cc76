/// How the way to a relay is secured.
package enum RelayTLS: String, Sendable, CaseIterable {
    /// Not at all: only for a relay on this machine.
    case none
    /// By the STARTTLS command, without which nothing is sent (RFC 3207).
    case starttls
    /// From the first byte (RFC 8314).
    case tls
}

/// The server that takes the daemon's mail.
package struct Relay: Sendable, Equatable {
    package let host: String
    package let port: Int
    package let tls: RelayTLS
    package let user: String?
    package let password: Secret?
    /// The certificates to trust, as a PEM file, instead of the system's.
    package let caFile: String?
    /// The name that this machine gives itself; the system's name where nil.
    package let clientName: String?
    package let patience: Patience

    /// - Throws: what no relay can be, as a sentence for whoever wrote the settings.
    package init(
        host: String, port: Int, tls: RelayTLS, user: String? = nil, password: Secret? = nil,
        caFile: String? = nil, clientName: String? = nil, patience: Patience = .mail
    ) throws(RelayFault) {
        guard Self.isHost(host) else { throw .host }
        guard (1...65_535).contains(port) else { throw .port }
        guard tls != .none || Self.isLoopback(host) else { throw .unsecured }
        guard (user == nil) == (password == nil) else { throw .login }
        guard [user, password?.text, caFile].allSatisfy(Self.isLine) else { throw .control }
        guard clientName.map(Self.isName) ?? true else { throw .clientName }
        self.host = host
        self.port = port
        self.tls = tls
        self.user = user
        self.password = password
        self.caFile = caFile
        self.clientName = clientName
        self.patience = patience
    }

    private static func isName(_ text: String) -> Bool {
        (1...253).contains(text.utf8.count) && isPlain(text, with: "-.")
    }

    private static func isHost(_ text: String) -> Bool { isName(text) || IPAddress(text) != nil }

    private static func isLoopback(_ host: String) -> Bool {
        host.lowercased() == "localhost" || IPAddress(host)?.isLoopback == true
    }

    private static func isLine(_ text: String?) -> Bool {
        guard let text else { return true }
        return !text.isEmpty && text.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F }
    }
}

/// What no relay can be.
package enum RelayFault: Error, Sendable, Equatable, CustomStringConvertible {
    case host
    case port
    case unsecured
    case login
    case control
    case clientName

    package var description: String {
        switch self {
        case .host: "the relay's host must be a name or an address, and nothing else"
        case .port: "the relay's port must be 1 to 65535"
        case .unsecured:
            "a relay on another machine needs TLS: say starttls (mostly port 587) or tls (465)"
        case .login: "a relay wants a user and a password, or neither"
        case .control: "user, password and CA file must not be empty or hold control characters"
        case .clientName: "the client's name must be letters, digits, hyphens and dots"
        }
    }
}
