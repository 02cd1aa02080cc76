import WorkBasedLearning

/// What has fallen due, as it becomes part of a batch.
struct Due {
    private(set) var announcements: [Announcement] = []
    private(set) var marks: [Occasion: String] = [:]
    /// Notices that are left out, as their time is past.
    var dropped = 0
    /// Whether the coordinators hear how many were left out.
    var isReported = false

    var isEmpty: Bool { marks.isEmpty && dropped == 0 }

    /// Takes announcements in, and marks what they are about as told for a day.
    mutating func tell(
        _ kind: Occasion.Kind, _ timed: [TimedAnnouncement], on day: (Int64) -> Day?
    ) {
        for one in timed {
            announcements.append(one.announcement)
            for subject in one.subjects {
                guard let day = day(subject) else { continue }
                marks[Occasion(kind, on: day, about: subject)] = one.digest
            }
        }
    }

    /// The marks as changes, in an order that is always the same.
    var changes: [Change] { marks.keys.sorted().map { .done($0, marks[$0]) } }

    /// What happened, by internal key.
    var events: [Event] {
        marks.keys.sorted().map { Event($0.kind.deed, subject: $0.subject == 0 ? nil : $0.subject) }
    }
}
