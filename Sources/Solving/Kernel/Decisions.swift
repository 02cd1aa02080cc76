/// What is taken for granted of each group: open, closed, or nothing.
struct Decisions: ~Copyable {
    enum State: Int8, BitwiseCopyable {
        case free
        case open
        case closed
    }

    private var state: Row<State>

    /// Nothing is decided.
    init(_ model: borrowing Model) {
        state = Row(repeating: .free, count: model.groupCount)
    }

    subscript(group: Int) -> State { state[group] }

    mutating func set(_ group: Int, to new: State) { state[group] = new }
}
