extension MailMode {
    /// Opens the channel of the mode; `state` is the daemon's state folder. One sorted line each.
    package func openChannel(state: String) throws -> any Channel {
        switch self {
        case .outbox: try OutboxFolder(state: state)
        }
    }
}
