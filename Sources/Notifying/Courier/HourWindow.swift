/// How many mails have left within an hour, minute by minute.
struct HourWindow: Sendable {
    /// Counts by the minute of Unix time.
    private var minutes: [Int64: Int]

    init(_ minutes: [Int64: Int] = [:]) { self.minutes = minutes }

    mutating func add(at now: Int64) {
        let minute = now / 60
        if minutes[minute] == nil { minutes = minutes.filter { Self.end(of: $0.key) > now } }
        minutes[minute, default: 0] += 1
    }

    /// Those of the last hour, and of the rest of the minute before it.
    func count(at now: Int64) -> Int {
        minutes.reduce(0) { Self.end(of: $1.key) > now ? $0 + $1.value : $0 }
    }

    /// The Unix time at which the oldest ones no longer count; nil where none does.
    func nextEnd(at now: Int64) -> Int64? {
        minutes.keys.map(Self.end).filter { $0 > now }.min()
    }

    private static func end(of minute: Int64) -> Int64 { (minute + 1) * 60 + 3_600 }
}
