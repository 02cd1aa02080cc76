import Solving
import WorkBasedLearning

/// What an option takes one unit of, packed into one word: a kind, an owner and a time.
struct ResourceKey: Hashable {
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

    /// The time is a day, a month or a quarter of an hour, as the kind has it.
    init(_ kind: Kind, _ owner: Int32, _ time: Int32 = 0) {
        bits = kind.rawValue << 60 | UInt64(owner) << 32 | UInt64(UInt32(bitPattern: time))
    }

    /// A speaker's quarter of an hour, counted from midnight.
    static func quarter(_ speaker: Int, _ day: Int32, _ quarter: Int32) -> ResourceKey {
        ResourceKey(.speakerQuarter, Int32(speaker), day * 96 + quarter)
    }

    var kind: Kind { Kind(rawValue: bits >> 60) ?? .slot }
    var owner: Int32 { Int32(bits >> 32 & 0x0FFF_FFFF) }
    var time: Int32 { Int32(truncatingIfNeeded: bits) }
}

/// The resources of a problem, numbered as options come to need them.
struct ResourceBook {
    private(set) var keys: [ResourceKey] = []
    private var numbers: [ResourceKey: Int32] = [:]
    private var used: [ResourceKey: Int] = [:]

    /// Uses up what is needed before any option may have it.
    mutating func use(_ needs: [Need]) {
        for need in needs { used[need.resource, default: 0] += 1 }
    }

    /// How much there is of a needed resource for all options together. O(1).
    func left(_ need: Need) -> Int { need.capacity - used[need.resource, default: 0] }

    /// The number of a needed resource, added to the builder the first time. O(1).
    mutating func number(_ need: Need, in builder: inout ProblemBuilder) -> Int32 {
        if let known = numbers[need.resource] { return known }
        let number = builder.addResource(capacity: left(need), minimum: need.minimum)
        keys.append(need.resource)
        numbers[need.resource] = number
        return number
    }
}

/// The name of a resource in files and explanations, such as `seat:T1` or
/// `school-day:H1:2027-02-16`.
func resourceName(_ key: ResourceKey, _ ids: FactIds) -> String {
    switch key.kind {
    case .slot: "slot:\(ids.slots[key.owner])"
    case .seat: "seat:\(ids.runs[key.owner])"
    case .chair: "chair:\(ids.runs[key.owner])"
    case .studentDay: "student-day:\(ids.students[key.owner]):\(Day(number: key.time))"
    case .employerMonth: "employer-month:\(ids.employers[key.owner]):\(monthName(key.time))"
    case .schoolDay: "school-day:\(ids.schools[key.owner]):\(Day(number: key.time))"
    case .speakerQuarter: speakerQuarterName(ids.speakers[key.owner], key.time)
    case .speakerMonth: "speaker-month:\(ids.speakers[key.owner]):\(monthName(key.time))"
    case .sectionDay: "section-day:\(ids.sections[key.owner]):\(Day(number: key.time))"
    }
}

private func speakerQuarterName(_ speaker: String, _ time: Int32) -> String {
    let (day, quarter) = (time >= 0 ? time / 96 : (time - 95) / 96, ((time % 96) + 96) % 96)
    return "speaker:\(speaker):\(Day(number: day)):\(quarter)"
}

/// `YYYY-MM`.
private func monthName(_ month: Int32) -> String {
    let first = Day(year: Int(month) / 12, month: Int(month) % 12 + 1, day: 1)
    return String((first?.description ?? "").prefix(7))
}
