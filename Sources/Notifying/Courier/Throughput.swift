/// How many notices a peer takes in a second.
struct Throughput: Sendable {
    private var second: Int64 = 0
    private var count = 0
    private var before = 0

    /// Takes note of one that was taken.
    mutating func add(at now: Int64) {
        if now != second {
            before = now == second + 1 ? count : 0
            (second, count) = (now, 0)
        }
        count += 1
    }

    /// Those of this second, or of the last one where they were more.
    func perSecond(at now: Int64) -> Int {
        switch now - second {
        case 0: max(count, before)
        case 1: count
        default: 0
        }
    }
}
