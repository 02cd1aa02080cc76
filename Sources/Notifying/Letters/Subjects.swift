import WorkBasedLearning

/// What matters are about: the ids behind their subjects' keys, and when they take place.
struct Subjects {
    private var ids: [Int64: String] = [:]
    private var starts: [Int64: Moment] = [:]

    /// Reads slots, requests and the published plan. O(n).
    init(in register: Register) {
        for (id, entry) in register.slots.unordered {
            ids[entry.key] = id
            starts[entry.key] = entry.rows.first?.start
        }
        for (id, entry) in register.requests.unordered { ids[entry.key] = id }
        for (id, entry) in register.speakerRequests.unordered { ids[entry.key] = id }
        for placement in register.published?.placements ?? [] {
            guard let key = register.key(.request, placement.request) else { continue }
            starts[key] = register.slots[placement.slot]?.start
        }
        for session in register.published?.sessions ?? [] {
            guard let key = register.key(.speakerRequest, session.request) else { continue }
            starts[key] = session.start
        }
    }

    /// When a subject takes place as people have been told; nil where nothing says so any more.
    func start(of key: Int64) -> Moment? { starts[key] }

    /// Announcements by audience, then by the id of the subject in natural order, what has none
    /// first; then by keys. O(n log n).
    func ordered(_ announcements: [Announcement]) -> [Announcement] {
        announcements.map { (place(of: $0), $0) }.sorted { $0.0 < $1.0 }.map(\.1)
    }

    private func place(of announcement: Announcement) -> Place {
        let matter = announcement.matter
        return Place(
            audience: Audience.allCases.firstIndex(of: announcement.audience) ?? 0,
            id: ids[matter.subject] ?? "",
            keys: [matter.subject, matter.recipient, Int64(matter.ordinal)])
    }

    private struct Place: Comparable {
        let audience: Int
        let id: String
        let keys: [Int64]

        static func < (one: Place, other: Place) -> Bool {
            if one.audience != other.audience { return one.audience < other.audience }
            if one.id != other.id { return inNaturalOrder(one.id, other.id) }
            return one.keys.lexicographicallyPrecedes(other.keys)
        }
    }
}
