/// What is taken for granted of each group: open, closed, or nothing.
struct Decisions: ~Copyable {
    enum State: Int8, BitwiseCopyable {
        case free
        case open
        case closed
    }

    private(set) var state: Row<State>

    /// Groups for which nothing is decided yet.
    private(set) var freeCount: Int

    /// Nothing is decided.
    init(_ model: borrowing Model) {
        state = Row(repeating: .free, count: model.groupCount)
        freeCount = model.groupCount
    }

    subscript(group: Int) -> State { state[group] }

    mutating func set(_ group: Int, to new: State) {
        freeCount += (new == .free ? 1 : 0) - (state[group] == .free ? 1 : 0)
        state[group] = new
    }

    func copy(_ model: borrowing Model) -> Decisions {
        var other = Decisions(model)
        for group in 0..<state.count { other.set(group, to: state[group]) }
        return other
    }

    /// The price of a place in a closed group: nobody takes it.
    static let prohibitive: Float = 1e9
}
