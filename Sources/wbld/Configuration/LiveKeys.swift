extension SettingKey {
    /// The sections whose keys are in force as soon as the configuration has been read again.
    private static let liveSections = ["backups.", "planning.", "roles.", "times."]
    private static let liveKeys: Set<String> = [
        "limits.page_rows", "mail.delay", "mail.digest_to", "mail.from", "mail.transport_address",
        "tell_students",
    ]

    /// Whether another value is in force as soon as the configuration has been read again; else the
    /// daemon has to start anew for it.
    var isLive: Bool {
        Self.liveKeys.contains(path) || Self.liveSections.contains { path.hasPrefix($0) }
    }
}
