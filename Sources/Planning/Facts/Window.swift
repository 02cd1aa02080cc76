import WorkBasedLearning

/// A standing window of somebody's availability, as the rules see it.
struct Window {
    let kind: Availability.Kind
    /// Days of the week, bit 0 for Monday; 0 for every day.
    let days: UInt8
    /// Empty for days of any type.
    let dayTypes: [Int32]
    let minutes: Stretch
    let from: Int32
    let until: Int32

    init(_ row: Availability, words: inout Words) {
        kind = row.kind
        days = row.days.reduce(0) { $0 | Window.bit(of: $1) }
        dayTypes = words.numbers(row.dayTypes)
        minutes = Stretch(Int32(row.minutes.lowerBound), Int32(row.minutes.upperBound))
        from = row.from?.number ?? .min
        until = row.until?.number ?? .max
    }

    /// Whether the window holds on a day of this type.
    func holds(on day: Int32, type: Int32) -> Bool {
        from <= day && day <= until
            && (days == 0 || days & Window.bit(of: Day(number: day).weekday) != 0)
            && (dayTypes.isEmpty || dayTypes.contains(type))
    }

    private static func bit(of day: Weekday) -> UInt8 {
        1 << UInt8(Weekday.allCases.firstIndex(of: day) ?? 0)
    }
}

/// Minutes of a day, half-open.
struct Stretch: Equatable {
    let start: Int32
    let end: Int32

    init(_ start: Int32, _ end: Int32) {
        self.start = start
        self.end = end
    }

    /// Whether another stretch lies within this one.
    func holds(_ other: Stretch) -> Bool { start <= other.start && other.end <= end }

    func overlaps(_ other: Stretch) -> Bool { start < other.end && other.start < end }
}

extension [Stretch] {
    /// The same minutes as sorted stretches that neither overlap nor touch. O(n log n).
    func merged() -> [Stretch] {
        var result: [Stretch] = []
        for next in sorted(by: { ($0.start, $0.end) < ($1.start, $1.end) }) {
            if let last = result.last, next.start <= last.end {
                result[result.count - 1] = Stretch(last.start, Swift.max(last.end, next.end))
            } else {
                result.append(next)
            }
        }
        return result
    }

    /// These minutes without those of another stretch. O(n).
    func without(_ busy: Stretch) -> [Stretch] {
        flatMap { free in
            [
                Stretch(free.start, Swift.min(free.end, busy.start)),
                Stretch(Swift.max(free.start, busy.end), free.end),
            ].filter { $0.start < $0.end }
        }
    }
}
