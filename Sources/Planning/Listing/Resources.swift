import Solving
import WorkBasedLearning

/// What an option takes one unit of, packed into one word: a kind, an owner and a time.
struct ResourceKey: Hashable, Sendable {
    enum Kind: UInt64 {
        case slot
        case seat
        case chair
        case studentDay
        case employerMonth
        case schoolDay
        case speakerQuarter
        case speakerMonth
        case sectionDay
    }

    private let bits: UInt64

    /// The key's bits, mixed so that near keys lie apart.
    var scattered: UInt64 {
        let mixed = (bits ^ (bits >> 29)) &* 0x9E37_79B9_7F4A_7C15
        return mixed ^ (mixed >> 32)
    }

    /// The time is a day, a month or a quarter of an hour, as the kind has it.
    init(_ kind: Kind, _ owner: Int32, _ time: Int32 = 0) {
        bits = kind.rawValue << 60 | UInt64(owner) << 32 | UInt64(UInt32(bitPattern: time))
    }

    /// A speaker's quarter of an hour, counted from midnight.
    static func quarter(_ speaker: Int, _ day: Int32, _ quarter: Int32) -> ResourceKey {
        ResourceKey(.speakerQuarter, Int32(speaker), day * 96 + quarter)
    }

    var kind: Kind { Kind(rawValue: bits >> 60) ?? .slot }
    /// Whether only requests of one student or class ever need it.
    var isOneRequesters: Bool { kind == .studentDay || kind == .sectionDay }

    var owner: Int32 { Int32(bits >> 32 & 0x0FFF_FFFF) }
    var time: Int32 { Int32(truncatingIfNeeded: bits) }
}

/// The resources of a problem, numbered as options come to need them.
struct ResourceBook {
    private(set) var keys: [ResourceKey] = []
    private(set) var numbers = KeyTable()
    private var used: [ResourceKey: Int] = [:]

    /// Uses up what is needed before any option may have it.
    mutating func use(_ needs: [Need]) {
        for need in needs { used[need.resource, default: 0] += 1 }
    }

    /// How much there is of a needed resource for all options together. O(1).
    func left(_ need: Need) -> Int {
        used.isEmpty ? need.capacity : need.capacity - used[need.resource, default: 0]
    }

    /// The number of a needed resource, added to the builder the first time. O(1).
    mutating func number(_ need: Need, in builder: inout ProblemBuilder) -> Int32 {
        let (number, isNew) = numbers.number(need.resource)
        if isNew {
            _ = builder.addResource(capacity: left(need), minimum: need.minimum)
            keys.append(need.resource)
        }
        return number
    }
}

extension ResourceKey {
    /// What the key stands for.
    func thing(_ ids: FactIds) -> Thing {
        switch kind {
        case .slot: .slot(ids.slots[owner])
        case .seat: .seat(ids.runs[owner])
        case .chair: .chair(ids.runs[owner])
        case .studentDay: .studentDay(ids.students[owner], Day(number: time))
        case .employerMonth:
            .employerMonth(ids.employers[owner], year: year, month: month)
        case .schoolDay: .schoolDay(ids.schools[owner], Day(number: time))
        case .speakerQuarter: speakerQuarter(ids.speakers[owner])
        case .speakerMonth: .speakerMonth(ids.speakers[owner], year: year, month: month)
        case .sectionDay: .sectionDay(ids.sections[owner], Day(number: time))
        }
    }

    private var year: Int { Int(time) / 12 }
    private var month: Int { Int(time) % 12 + 1 }

    private func speakerQuarter(_ speaker: String) -> Thing {
        let quarter = ((time % 96) + 96) % 96
        return .speakerQuarter(speaker, Day(number: (time - quarter) / 96), Int(quarter))
    }
}
