/// First in, first out; both ends in amortised constant time.
struct Queue<Element: Sendable>: Sendable {
    private var slots: [Element?] = []
    private var head = 0

    var isEmpty: Bool { head == slots.count }
    /// First to last, in linear time.
    var elements: [Element] { slots[head...].compactMap { $0 } }

    mutating func append(_ element: Element) { slots.append(element) }

    mutating func popFirst() -> Element? {
        guard head < slots.count, let first = slots[head] else { return nil }
        slots[head] = nil
        head += 1
        if head * 2 > slots.count {
            slots.removeFirst(head)
            head = 0
        }
        return first
    }
}
