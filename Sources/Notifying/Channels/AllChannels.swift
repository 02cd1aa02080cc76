extension NotifyingSettings {
    /// Opens the channel of the mode; `state` is the daemon's state folder. One sorted line each.
    ///
    /// - Parameter clock: the Unix seconds by which mails are sent on.
    /// - Throws: ``MailSetupFault`` or the folder's fault, as a sentence for the operator.
    package func openChannel(
        state: String, password: Secret?, clock: @escaping @Sendable () -> Int64
    ) throws -> any Channel {
        switch mode {
        case .live: RelayMail(try makeRelay(password), connections: connections, clock: clock)
        case .outbox: try OutboxFolder(state: state)
        case .redirect:
            RelayMail(
                try makeRelay(password), connections: connections, redirection: try resentBlock(),
                clock: clock)
        }
    }

    private func resentBlock() throws -> ResentBlock {
        ResentBlock(from: try Sender(from).address, to: try MailAddress(redirectTo))
    }

    /// The relay, if one can be made of the settings.
    private func makeRelay(_ password: Secret?) throws(MailSetupFault) -> Relay {
        guard !relay.isEmpty else { throw .noRelay(mode) }
        guard mode != .redirect || !redirectTo.isEmpty else { throw .noRedirection }
        guard let address = RelayAddress(relay) else { throw .relay("mail.relay is no relay") }
        guard address.user == nil || password != nil else { throw .noPassword }
        do {
            return try Relay(
                host: address.host, port: address.port ?? tls.usualPort, tls: tls,
                user: address.user, password: address.user == nil ? nil : password,
                caFile: caFile.isEmpty ? nil : caFile)
        } catch {
            throw .relay(error.description)
        }
    }
}

extension WebhookEndpoint {
    /// Opens the channel to the endpoint.
    ///
    /// - Parameters:
    ///   - way: what all its posts have in common.
    ///   - unixSeconds: the clock by which attempts are signed.
    package func openChannel(
        way: PostWay, unixSeconds: @escaping @Sendable () -> Int64
    ) -> any Channel {
        WebhookPosts(self, way: way, unixSeconds: unixSeconds)
    }
}

/// Why mail cannot leave as the settings have it.
package enum MailSetupFault: Error, Sendable, Equatable, CustomStringConvertible {
    case noRelay(MailMode)
    case noRedirection
    case noPassword
    case relay(String)

    package var description: String {
        switch self {
        case .noRelay(let mode):
            "mail.mode is \(mode.rawValue), but mail.relay names no relay; set it, such as "
                + "smtp://mail.example.org"
        case .noRedirection:
            "mail.mode is redirect, but mail.redirect_to names no address; set it"
        case .noPassword:
            "mail.relay names a user, but there is no password; name a file that holds it in "
                + "mail.password_file, or hand over the systemd credential mail-password"
        case .relay(let text): "mail.relay, mail.tls: \(text)"
        }
    }
}
