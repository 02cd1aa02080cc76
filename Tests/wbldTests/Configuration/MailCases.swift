extension SettingCase {
    /// The keys of the section `mail`.
    static let mail = [
        SettingCase(
            "mail.mode", "mode", form: "outbox or redirect or live", good: "redirect",
            shown: "Notifying.MailMode.redirect", standard: "Notifying.MailMode.outbox",
            bad: ["pigeon", "{a: b}"]),
        SettingCase(
            "mail.from", "from", form: "a sender: Name <address>",
            good: "WBL Team <wbl@district.example>", shown: "\"WBL Team <wbl@district.example>\"",
            standard: "\"Work-Based Learning <wbl@localhost>\"",
            bad: ["WBL Team", "Team <at home>", "[a@b.example]"]),
        SettingCase(
            "mail.redirect_to", "redirectTo", form: "an address, or nothing",
            good: "me@district.example", shown: "\"me@district.example\"", standard: "\"\"",
            bad: ["me", "Me <me@district.example>", "[a@b.example]"]),
        SettingCase(
            "mail.relay", "relay",
            form: "a relay: smtp://[user@]host[:port] without a password, or nothing",
            good: "smtp://wbl@mail.example:587", shown: "\"smtp://wbl@mail.example:587\"",
            standard: "\"\"",
            bad: [
                "mail.example", "smtp://wbl:secret@mail.example", "smtp://mail.example:0",
                "https://mail.example", "[smtp://mail.example]",
            ]),
        SettingCase(
            "mail.tls", "tls", form: "none or starttls or tls", good: "tls",
            shown: "Notifying.RelayTLS.tls", standard: "Notifying.RelayTLS.starttls",
            bad: ["ssl", "[tls]"]),
        path("mail.ca_file", "caFile"), path("mail.password_file", "passwordFile"),
        whole("mail.connections", "connections", 1...64, 8, 4),
        SettingCase(
            "mail.delay", "delay", form: "a time such as 0s, 10m or 2h, at most 24h", good: "90s",
            shown: "90", standard: "600", bad: ["10", "1d", "25h", "-1s", "m", "1.5h", "[1s]"]),
        whole("mail.hourly_ceiling", "hourlyCeiling", 0...1_000_000, 500, 0),
        SettingCase(
            "mail.quiet_hours", "quietHours", form: "hours such as 21:00-06:00, or nothing",
            good: "21:00-06:00", shown: "\"21:00-06:00\"", standard: "\"\"",
            bad: ["21:00", "21-6", "06:00-06:00", "20:00-24:00", "[a]"]),
        SettingCase(
            "mail.transport_address", "transportAddress", form: "an address, or nothing",
            good: "vans@district.example", shown: "\"vans@district.example\"", standard: "\"\"",
            bad: ["vans", "[a@b.example]"]),
        SettingCase(
            "mail.digest_to", "digestTo",
            form: "a list of addresses, such as [ana@district.example]",
            good: "[a@b.example, c@d.example]", shown: "[\"a@b.example\", \"c@d.example\"]",
            standard: "[]", bad: ["a@b.example", "[at home]", "[a@b.example, [c]]", "{a: b}"]),
    ]

    private static func path(_ path: String, _ field: String) -> SettingCase {
        SettingCase(
            path, field, form: "an absolute path, or nothing", good: "/etc/wbld/x",
            shown: "\"/etc/wbld/x\"", standard: "\"\"", bad: ["etc/x", "[/etc/x]"])
    }
}
