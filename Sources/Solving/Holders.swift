/// Who holds a unit of each resource: one doubly linked list a resource, in flat arrays.
///
/// A node is a request and the place (0, 1, …) of the resource in its option. Adding and removing
/// are O(1) and allocate nothing. Memory: requests × the most resources of an option.
struct Holders {
    private let width: Int
    private var head: [Int32]
    private var next: [Int32]
    private var previous: [Int32]

    init(_ problem: Problem) {
        let widths = (0..<problem.optionCount).lazy.map { problem.resourceRange(of: $0).count }
        width = widths.max() ?? 0
        head = [Int32](repeating: -1, count: problem.resourceCount)
        next = [Int32](repeating: -1, count: problem.requestCount * width)
        previous = next
    }

    /// Adds a request at the front.
    mutating func insert(_ request: Int, _ place: Int, into resource: Int) {
        let node = request * width + place
        let after = head[resource]
        next[node] = after
        previous[node] = -1
        if after >= 0 { previous[Int(after)] = Int32(node) }
        head[resource] = Int32(node)
    }

    /// Takes a request out.
    mutating func remove(_ request: Int, _ place: Int, from resource: Int) {
        let node = request * width + place
        let before = previous[node]
        let after = next[node]
        if before >= 0 { next[Int(before)] = after } else { head[resource] = after }
        if after >= 0 { previous[Int(after)] = before }
    }

    /// The first requests of a resource's list, at most `limit`.
    func first(_ limit: Int, of resource: Int) -> [Int] {
        var found: [Int] = []
        var node = head[resource]
        while node >= 0, found.count < limit {
            found.append(Int(node) / width)
            node = next[Int(node)]
        }
        return found
    }
}
