@testable import wbld

/// A file with one key and its value.
func document(_ path: String, _ value: String) -> String {
    let parts = path.split(separator: ".")
    return parts.count == 1
        ? "\(path): \(value)\n" : "\(parts[0]):\n  \(parts[1]): \(value)\n"
}

/// A key with a value that it takes, and some that it does not.
struct SettingCase: Sendable {
    let path: String
    let form: String
    let good: String
    let bad: [String]
    /// The property as Swift describes it, with the good value and with the default.
    let field: String
    let shown: String
    let standard: String

    init(
        _ path: String, _ field: String, form: String, good: String, shown: String,
        standard: String, bad: [String]
    ) {
        (self.path, self.field, self.form, self.good) = (path, field, form, good)
        (self.shown, self.standard, self.bad) = (shown, standard, bad)
    }

    static func whole(
        _ path: String, _ field: String, _ range: ClosedRange<Int>, _ good: Int, _ standard: Int
    ) -> SettingCase {
        SettingCase(
            path, field, form: "a whole number from \(range.lowerBound) to \(range.upperBound)",
            good: "\(good)", shown: "\(good)", standard: "\(standard)",
            bad: [
                "\(range.lowerBound - 1)", "\(range.upperBound + 1)", "12.5", "many", "[1]",
                "{a: 1}", "99999999999999999999",
            ])
    }

    private static func decimal(
        _ path: String, _ field: String, _ range: ClosedRange<Double>, _ good: String,
        _ standard: Double
    ) -> SettingCase {
        SettingCase(
            path, field, form: "a number from \(range.lowerBound) to \(range.upperBound)",
            good: good, shown: good, standard: "\(standard)",
            bad: [
                "\(range.lowerBound - 0.01)", "\(range.upperBound + 0.01)", "far", "nan", "[1]",
                "1,5",
            ])
    }

    static let all = general + roles + mail + times + limits + backups + points + ways

    private static func grants(
        _ path: String, _ field: String, _ roles: String, _ good: String, _ bad: [String]
    ) -> SettingCase {
        SettingCase(
            path, field,
            form: "names with roles, such as {rflores: \"teacher\", jlee: \"viewer school=H1\"}; "
                + "a role is \(roles)",
            good: "{x: \(good)}",
            shown: "[\"x\": Commands.Grant(role: Commands.Role.\(good), scope: Commands.Scope("
                + "districts: Set([]), schools: Set([])))]", standard: "[:]",
            bad: bad)
    }

    private static let roles = [
        grants("roles.users", "users", everybody, "transport", ["transport"]),
        grants("roles.groups", "groups", everybody, "operator", ["[a]"]),
        grants(
            "roles.people", "people", "teacher or transport or viewer", "viewer",
            ["viewer"]),
    ]

    private static let everybody =
        "bridge or coordinator or operator or teacher or transport or viewer"

    private static let general = [
        SettingCase(
            "socket", "socket", form: "an absolute path of at most 107 bytes", good: "/tmp/s",
            shown: "\"/tmp/s\"", standard: "\"/run/wbld/wbld.sock\"",
            bad: ["tmp/s", "/" + String(repeating: "a", count: 107), "[/tmp/s]"]),
        SettingCase(
            "time_zone", "timeZone", form: "a time zone such as America/Los_Angeles",
            good: "Europe/Madrid", shown: "\"Europe/Madrid\"",
            standard: "\"America/Los_Angeles\"", bad: ["Moon/Crater", "[UTC]"]),
        SettingCase(
            "log_level", "logLevel",
            form: "trace or debug or info or notice or warning or error or critical",
            good: "debug", shown: "debug", standard: "info", bad: ["loud", "DEBUG", "[info]"]),
        SettingCase(
            "tell_students", "tellStudents", form: "on_acceptance or on_publish",
            good: "on_publish", shown: "Notifying.TellStudents.onPublish",
            standard: "Notifying.TellStudents.onAcceptance", bad: ["never", "onPublish"]),
        SettingCase(
            "webhooks", "webhooks", form: WebhookReader.form,
            good: "{sis: {url: \"https://a.example/\", secret_file: /k}}",
            shown: "[the webhook sis]", standard: "[]", bad: ["sis", "[sis]"]),
    ]

    private static func clock(_ path: String, _ field: String, _ standard: Int) -> SettingCase {
        SettingCase(
            path, field, form: "a time of day from 00:00 to 23:59", good: "23:59", shown: "1439",
            standard: "\(standard)", bad: ["24:00", "8:00", "480", "noon", "[08:00]"])
    }

    private static let times = [
        clock("times.reminder", "reminder", 480),
        whole("times.reminder_days", "reminderDays", 1...20, 5, 2),
        clock("times.thanks", "thanks", 480), clock("times.day_before", "dayBefore", 900),
        clock("times.digest", "digest", 420),
    ]

    private static let limits = [
        whole("limits.line_bytes", "lineBytes", 256...1_048_576, 256, 8192),
        whole("limits.clients", "clients", 1...100_000, 100_000, 64),
        whole("limits.clients_per_user", "clientsPerUser", 1...100_000, 1, 16),
        whole("limits.idle_seconds", "idleSeconds", 1...86_400, 86_400, 600),
        whole("limits.unread_bytes", "unreadBytes", 4096...1_073_741_824, 4096, 1_048_576),
        whole("limits.pipelined", "pipelined", 1...100_000, 5, 64),
        whole(
            "limits.upload_bytes", "uploadBytes", 1024...4_294_967_296, 4_294_967_296, 67_108_864),
        whole(
            "limits.user_requests_per_second", "requestsPerSecond", 0...100_000, 5, 0),
        whole("limits.upload_files", "uploadFiles", 1...10_000, 3, 64),
        whole("limits.page_rows", "pageRows", 1...1_000_000, 7, 1000),
    ]

    private static let backups = [whole("backups.keep", "backupsKept", 0...100_000, 3, 7)]

    private static let ways = [
        decimal("planning.walk_kilometres", "walkKilometres", 0...100, "0.5", 2),
        decimal("planning.walk_speed", "walkSpeed", 0.1...100, "0.1", 4.5),
        decimal("planning.drive_kilometres", "driveKilometres", 0...1000, "1000.0", 60),
        decimal("planning.drive_speed", "driveSpeed", 1...200, "35.5", 40),
        decimal("planning.detour", "detour", 1...10, "1.0", 1.3),
        whole("planning.lead_time_hours", "leadTimeHours", 0...8760, 0, 48),
        whole("planning.parking_minutes", "parkingMinutes", 0...120, 120, 5),
        whole("planning.wait_minutes", "waitMinutes", 0...720, 30, 45),
        whole("planning.speaker_step_minutes", "speakerStepMinutes", 1...240, 5, 15),
    ]

    private static let points = [
        whole("planning.placement_points", "placementPoints", 0...100_000, 500, 1000),
        whole("planning.kept_slot_points", "keptSlotPoints", 0...100_000, 0, 200),
        whole("planning.kept_journeys_points", "keptJourneysPoints", 0...100_000, 1, 50),
        whole("planning.topic_points", "topicPoints", 0...100_000, 100_000, 60),
        SettingCase(
            "planning.choice_points", "choicePoints",
            form: "a list of whole numbers from 0 to 100000", good: "[3, 0, 100000]",
            shown: "[3, 0, 100000]", standard: "[100, 80, 60, 40, 20]",
            bad: ["[1, -1]", "[100001]", "[1, a]", "[1.5]", "[[1]]", "7", "{a: 1}"]),
    ]
}
