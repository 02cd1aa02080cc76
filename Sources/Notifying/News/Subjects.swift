import WorkBasedLearning

/// What matters are about: the ids behind their keys, and when they take place.
struct Subjects {
    private var ids: [Int64: String] = [:]
    private var starts: [Int64: Moment] = [:]

    /// Reads the people, slots, requests and the published plan. O(n).
    init(in register: Register) {
        add(register.students)
        add(register.teachers)
        add(register.employers)
        add(register.speakers)
        add(register.requests)
        add(register.speakerRequests)
        add(register.slots)
        for (_, entry) in register.slots.unordered { starts[entry.key] = entry.rows.first?.start }
        for placement in register.published?.placements ?? [] {
            guard let key = register.key(.request, placement.request) else { continue }
            starts[key] = register.slots[placement.slot]?.start
        }
        for session in register.published?.sessions ?? [] {
            guard let key = register.key(.speakerRequest, session.request) else { continue }
            starts[key] = session.start
        }
    }

    private mutating func add(_ table: Table<some SheetRow>) {
        for (id, entry) in table.unordered { ids[entry.key] = id }
    }

    /// The id behind a key; nil for what is gone.
    func id(of key: Int64) -> String? { ids[key] }

    /// When a subject takes place as people have been told; nil where nothing says so any more.
    func start(of key: Int64) -> Moment? { starts[key] }

    /// Items by audience, then by the id of the subject in natural order, what has none first;
    /// then by keys. O(n log n).
    func ordered(_ items: [Item]) -> [Item] {
        let places = items.map(place)
        return items.indices.sorted { places[$0] < places[$1] }.map { items[$0] }
    }

    private func place(of item: Item) -> Place {
        let matter = item.matter
        return Place(
            audience: Audience.allCases.firstIndex(of: item.standing.audience) ?? 0,
            word: matter.kind, id: ids[matter.subject] ?? "",
            keys: [matter.subject, matter.recipient, Int64(matter.ordinal)])
    }

    private struct Place: Comparable {
        let audience: Int
        let word: String
        let id: String
        let keys: [Int64]

        static func < (one: Place, other: Place) -> Bool {
            if one.audience != other.audience { return one.audience < other.audience }
            if one.word != other.word { return one.word < other.word }
            if one.id != other.id { return inNaturalOrder(one.id, other.id) }
            return one.keys.lexicographicallyPrecedes(other.keys)
        }
    }
}
