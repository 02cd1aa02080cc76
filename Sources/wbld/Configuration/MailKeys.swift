import Notifying

extension SettingKey {
    /// How mail leaves.
    static let mail: [SettingKey] = [
        .word(
            "mail.mode", \.notifying.mode,
            "Where mails go: files in STATE/outbox, one address (redirect_to), or recipients."),
        .text(
            "mail.from", \.notifying.from, form: "a sender: Name <address>",
            "Who the mails are from.",
            where: { MailRenderer.accepts(sender: $0) }),
        .text(
            "mail.redirect_to", \.notifying.redirectTo, form: "an address, or nothing",
            "The address that gets all mails in the mode redirect.",
            where: { $0.isEmpty || MailRenderer.delivery($0) != nil }),
        .text(
            "mail.relay", \.notifying.relay,
            form: "a relay: smtp://[user@]host[:port] without a password, or nothing",
            "The server that takes the mails in the modes redirect and live.",
            where: { $0.isEmpty || RelayAddress($0) != nil }),
        .word(
            "mail.tls", \.notifying.tls,
            "How the way to the relay is secured; none is for a relay on this machine only."),
        .text(
            "mail.ca_file", \.notifying.caFile, form: "an absolute path, or nothing",
            "The certificates to trust, in PEM, instead of the system's.", where: isPath),
        .text(
            "mail.password_file", \.notifying.passwordFile, form: "an absolute path, or nothing",
            "The file of the relay's password; without it the systemd credential mail-password.",
            where: isPath),
        .whole(
            "mail.connections", \.notifying.connections, 1...64,
            "Connections to the relay at one time."),
        .duration(
            "mail.delay", \.notifying.delay,
            "How long mails wait before they leave, so that recall can take them back."),
        .whole(
            "mail.hourly_ceiling", \.notifying.hourlyCeiling, 0...1_000_000,
            "Mails that may leave within an hour; the others wait. 0: any number."),
        .text(
            "mail.quiet_hours", \.notifying.quietHours,
            form: "hours such as 21:00-06:00, or nothing",
            "The hours of each day in which no mail leaves.",
            where: { $0.isEmpty || QuietHours($0) != nil }),
        .text(
            "mail.transport_address", \.notifying.transportAddress, form: "an address, or nothing",
            "Who gets the lists of vehicles where a school names no office for them.",
            where: { $0.isEmpty || MailRenderer.delivery($0) != nil }),
        .texts(
            "mail.digest_to", \.notifying.digestTo,
            form: "a list of addresses, such as [ana@district.example]",
            "Who is told each school day what is open; empty: nobody.",
            where: { MailRenderer.delivery($0) != nil }),
    ]

    private static let isPath: @Sendable (String) -> Bool = { $0.isEmpty || $0.hasPrefix("/") }
}
