/// The fields of the register that each kind of notice tells, by the names of ``Loud``.
enum LeastData {
    static let fields: [String: Set<String>] = [
        "attendance_day": away.union(["school.name", "studenttwo.first", "studenttwo.last"]),
        "daily_digest": host.union(["speaker.name"]),
        "employer_ask": hosting,
        "employer_cancellation": host.union(place).union(["employer.contact"]),
        "employer_change": hosting,
        "employer_confirmation": hosting,
        "employer_reminder": hosting,
        "employer_thanks": ["employer.contact"],
        "guardian_cancelled": host.union(place).union(["guardian.name", "student.first"]),
        "guardian_changed": placed.union(["guardian.name", "student.first"]),
        "guardian_placed": placed.union(["guardian.name", "student.first"]),
        "guardian_reminder": placed.union(["guardian.name", "student.first"]),
        "speaker_ask": session,
        "speaker_cancellation": [
            "school.name", "school.town", "section.room", "speaker.name",
        ],
        "speaker_change": session,
        "speaker_confirmation": session.subtracting(["school.town"]),
        "speaker_reminder": session.subtracting(["school.town"]),
        "speaker_thanks": ["school.name", "speaker.name"],
        "student_cancelled": host.union(place).union(own),
        "student_changed": placed.union(own),
        "student_placed": placed.union(own),
        "student_reminder": placed.union(own),
        "teacher_away": away.union([
            "section.name", "studenttwo.first", "studenttwo.last", "teacher.name",
        ]),
        "teacher_speaker": visit,
        "teacher_speaker_changed": visit,
        "vehicle_manifest": [
            "school.name", "site.name", "site.town", "student.first", "trip.vehicle",
        ],
    ]

    /// Both students, each in their own mail.
    private static let own: Set<String> = [
        "student.first", "student.last", "studenttwo.first", "studenttwo.last",
    ]
    private static let away: Set<String> = ["student.first", "student.last"]
    private static let host: Set<String> = ["employer.name", "site.name"]
    private static let place: Set<String> = ["site.address", "site.town"]
    private static let hosting = host.union(place).union([
        "employer.contact", "student.first", "student.grade", "studenttwo.first",
    ])
    private static let placed = host.union(place).union([
        "employer.documents", "school.name", "site.arrival", "slot.documents", "trip.vehicle",
    ])
    private static let visit: Set<String> = [
        "employer.name", "section.name", "speaker.name", "teacher.name", "wish.topic",
    ]
    private static let session: Set<String> = [
        "employer.name", "school.name", "school.town", "school.visitors", "section.name",
        "section.room", "speaker.name", "wish.topic",
    ]
}
