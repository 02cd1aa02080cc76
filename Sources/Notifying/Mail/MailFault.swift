/// Why an announcement cannot become a mail; none of it names anybody.
package enum MailFault: Error, Sendable, Equatable {
    /// The recipient's address is none that a mail can carry.
    case address
    /// The setting of the sender is neither `Name <address>` nor an address, or its local part is
    /// too long for signed addresses.
    case sender
    /// The installation's name is not 1 to 64 letters, digits and `-`.
    case installation
    /// The secret for signed addresses is shorter than 16 bytes.
    case secret
    /// There is no template of the announcement's kind.
    case kind
    /// The moment lies outside the years that a mail can name.
    case date
    /// The message could not be written out.
    case writing
}

extension MailFault: CustomStringConvertible {
    package var description: String {
        switch self {
        case .address:
            "the recipient's address is none that a mail can carry; correct it in the register"
        case .sender:
            "the sender is neither \"Name <address>\" nor an address with at most 29 characters "
                + "before the @; correct the setting"
        case .installation:
            "the installation's name must be 1 to 64 letters, digits and hyphens"
        case .secret:
            "the secret for signed addresses must have 16 bytes or more"
        case .kind:
            "there is no template for this kind of notice"
        case .date:
            "the moment lies outside the years that a mail can name"
        case .writing:
            "the message could not be written out"
        }
    }
}
