import Commands
import Foundation
import Logging
import Notifying
import Office
import Planning
import Serving

extension SettingKey {
    /// Every key, in the order of the shipped file.
    static let all: [SettingKey] = general + roles + mail + times + limits + backups + planning

    private static let general: [SettingKey] = [
        .text(
            "socket", \.socket, form: "an absolute path of at most 107 bytes",
            "Where the daemon listens, unless systemd hands it a socket.",
            where: { $0.hasPrefix("/") && $0.utf8.count <= 107 }),
        .text(
            "time_zone", \.timeZone, form: "a time zone such as America/Los_Angeles",
            "The district's time zone: all times are its wall clock.",
            where: { TimeZone(identifier: $0) != nil }),
        .word("log_level", \.logLevel, "How much is logged."),
        .word(
            "tell_students", \.notifying.tellStudents,
            "When students and guardians first hear of a placement."),
        .webhooks(
            "webhooks", \.webhooks,
            "Programs and chats that are told of events, each with an address to post to.",
            example: [
                "webhooks:",
                "  sis:  # Standard Webhooks 1.0.0; secret_file may be a list of two for rotation.",
                "    url: https://sis.district.example/hooks/wbld",
                "    secret_file: /etc/wbld/sis.secret",
                "    topics: [plan, student]  # What watch knows; all if left out.",
                "    allow: [10.1.0.0/16]  # What may be reached besides the Internet.",
                "  office:  # slack, google_chat or teams: the address is the secret.",
                "    format: slack",
                "    url_file: /etc/wbld/office.url",
                "    topics: [published, notice-dead, webhook-disabled]",
            ]),
    ]

    private static let roles: [SettingKey] = [
        .grants(
            "roles.users", \.users, Role.everybody,
            "The role of users; root and the daemon's own are coordinators unless named."),
        .grants(
            "roles.groups", \.groups, Role.everybody,
            "The role of users of a group; of several the first in the order of help roles."),
        .grants(
            "roles.people", \.people, Role.behindBridges,
            "The role of people behind a bridge, by address; teachers have theirs anyway."),
    ]

    private static let times: [SettingKey] = [
        .clock("times.reminder", \.times.reminder, "When reminders of visits leave."),
        .whole(
            "times.reminder_days", \.times.reminderDays, 1...20,
            "How many school days before a visit its reminders leave."),
        .clock(
            "times.thanks", \.times.thanks, "When thanks leave, on the school day after a visit."),
        .clock(
            "times.day_before", \.times.dayBefore,
            "When the lists of who is away and who rides leave, on the school day before."),
        .clock("times.digest", \.times.digest, "When the digest leaves, on school days."),
    ]

    private static let limits: [SettingKey] = [
        .whole("limits.line_bytes", \.serving.lineBytes, 256...1_048_576, "The longest sentence."),
        .whole("limits.clients", \.serving.clients, 1...100_000, "Connections at one time."),
        .whole(
            "limits.clients_per_user", \.serving.clientsPerUser, 1...100_000,
            "Connections of one user at one time."),
        .whole(
            "limits.user_requests_per_second", \.serving.requestsPerSecond, 0...100_000,
            "Sentences of one user in a second, on all connections; who is faster waits. 0: any."),
        .whole(
            "limits.idle_seconds", \.serving.idleSeconds, 1...86_400,
            "After so long without a word a connection is closed."),
        .whole(
            "limits.unread_bytes", \.serving.unreadBytes, 4096...1_073_741_824,
            "Output that may wait for a client before its next sentence is read."),
        .whole(
            "limits.pipelined", \.serving.pipelined, 1...100_000,
            "Sentences of one connection that may wait for the one under way."),
        .whole(
            "limits.upload_bytes", \.serving.uploadBytes, 1024...4_294_967_296,
            "Bytes of the files that one connection may send for one import."),
        .whole(
            "limits.upload_files", \.serving.uploadFiles, 1...10_000,
            "Files that one connection may send for one import."),
        .whole("limits.page_rows", \.pageRows, 1...1_000_000, "Rows of a table on one page."),
    ]

    private static let backups: [SettingKey] = [
        .whole(
            "backups.keep", \.backupsKept, 0...100_000,
            "Copies of the database that stay; backup removes the oldest beyond. 0: all stay.")
    ]

    private static let planning: [SettingKey] = [
        .whole(
            "planning.lead_time_hours", \.planning.leadTimeHours, 0...8760,
            "Hours between planning and the earliest start."),
        .decimal(
            "planning.walk_kilometres", \.planning.walkKilometres, 0...100,
            "The longest walk, one way."),
        .decimal(
            "planning.walk_speed", \.planning.walkSpeed, 0.1...100, "Kilometres per hour on foot."),
        .decimal(
            "planning.drive_kilometres", \.planning.driveKilometres, 0...1000,
            "The longest drive, one way, as the crow flies."),
        .decimal(
            "planning.drive_speed", \.planning.driveSpeed, 1...200, "Kilometres per hour by car."),
        .decimal(
            "planning.detour", \.planning.detour, 1...10,
            "Road kilometres for each kilometre as the crow flies."),
        .whole(
            "planning.parking_minutes", \.planning.parkingMinutes, 0...120,
            "Minutes that a drive takes besides driving."),
        .whole(
            "planning.wait_minutes", \.planning.waitMinutes, 0...720,
            "Minutes between a ride and the slot at most."),
        .whole(
            "planning.speaker_step_minutes", \.planning.speakerStepMinutes, 1...240,
            "Sessions start at the meeting's start or a multiple of this after it."),
        .whole(
            "planning.placement_points", \.planning.placementPoints, 0...100_000,
            "Points of a placement, for each step of priority."),
        .wholes(
            "planning.choice_points", \.planning.choicePoints,
            "Points of the first, second and further choices."),
        .whole(
            "planning.kept_slot_points", \.planning.keptSlotPoints, 0...100_000,
            "Points of keeping the published slot or session."),
        .whole(
            "planning.kept_journeys_points", \.planning.keptJourneysPoints, 0...100_000,
            "Points of keeping both published journeys too."),
        .whole(
            "planning.topic_points", \.planning.topicPoints, 0...100_000,
            "Points of a speaker whose topics meet the request."),
    ]
}
