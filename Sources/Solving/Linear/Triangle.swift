/// A triangular system by its columns, solved only where the result differs from 0.
///
/// Each node divides its value by its pivot and takes multiples of it from later nodes. If the
/// right side is sparse, a depth-first search finds the nodes that matter, after Gilbert and
/// Peierls: "Sparse Partial Pivoting in Time Proportional to Arithmetic Operations" (SIAM J. Sci.
/// Stat. Comput. 1988); else all nodes are visited in order.
struct Triangle: ~Copyable {
    private var start: Row<Int32>
    private var target = Pile<Int32>()
    private var value = Pile<Double>()
    private var pivot: Row<Double>
    private var order = Pile<Int32>()
    private var mark: Row<Bool>
    private var cursor: Row<Int32>
    private var stack = Pile<Int32>()
    private var finished = Pile<Int32>()

    init(size: Int) {
        start = Row(repeating: 0, count: size + 1)
        pivot = Row(repeating: 1, count: size)
        mark = Row(repeating: false, count: size)
        cursor = Row(repeating: 0, count: size)
    }

    /// The entries off the diagonal.
    var entryCount: Int { target.count }

    /// Takes over entries, by nodes or by targets, and the order of the nodes. O(size + entries).
    mutating func build(_ entries: borrowing Entries, transposed: Bool) {
        let size = pivot.count
        start.fill(0)
        for entry in 0..<entries.count { start[entries.node(entry, transposed)] += 1 }
        var end: Int32 = 0
        for node in 0...size {
            end += node < size ? start[node] : 0
            start[node] = end
        }
        target.resize(entries.count, 0)
        value.resize(entries.count, 0)
        for entry in stride(from: entries.count - 1, through: 0, by: -1) {
            let node = entries.node(entry, transposed)
            start[node] -= 1
            target[start[node]] = entries.node(entry, !transposed)
            value[start[node]] = entries.value(entry)
        }
        pivot.fill(1)
    }

    /// Sets the pivots and the order in which the nodes come. O(size).
    mutating func arrange(
        _ nodes: borrowing Pile<Int32>, reversed: Bool, _ pivots: borrowing Row<Double>
    ) {
        order.removeAll()
        for position in 0..<nodes.count {
            let node = nodes[reversed ? nodes.count - 1 - position : position]
            pivot[node] = pivots[node]
            if start[node] < start[node + 1] || pivots[node] != 1 { order.append(node) }
        }
    }

    /// Solves the system in place. O(entries of the nodes that differ from 0), or O(size + those).
    mutating func solve(_ vector: inout SparseVector) {
        if order.count == 0 { return }
        if vector.count * 16 > order.count {
            for position in 0..<order.count { eliminate(order[position], &vector) }
            return
        }
        finished.removeAll()
        for position in 0..<vector.count { search(from: vector.place(position)) }
        for position in stride(from: finished.count - 1, through: 0, by: -1) {
            mark[finished[position]] = false
            eliminate(finished[position], &vector)
        }
    }

    @inline(__always)
    private func eliminate(_ node: Int32, _ vector: inout SparseVector) {
        let old = vector[node]
        if abs(old) < SparseVector.tiny { return }
        let factor = old / pivot[node]
        vector.replace(node, factor)
        for entry in Int(start[node])..<Int(start[node + 1]) {
            vector.add(target[entry], -factor * value[entry])
        }
    }

    private mutating func search(from root: Int32) {
        if mark[root] { return }
        visit(root)
        while stack.count > 0 {
            let node = stack[stack.count - 1]
            if cursor[node] < start[node + 1] {
                let next = target[cursor[node]]
                cursor[node] += 1
                if !mark[next] { visit(next) }
            } else {
                finished.append(node)
                _ = stack.popLast()
            }
        }
    }

    @inline(__always)
    private mutating func visit(_ node: Int32) {
        mark[node] = true
        cursor[node] = start[node]
        stack.append(node)
    }
}

/// Entries of a triangular matrix in the order in which they were found.
struct Entries: ~Copyable {
    private var from = Pile<Int32>()
    private var to = Pile<Int32>()
    private var amount = Pile<Double>()

    var count: Int { from.count }

    mutating func append(_ node: Int32, _ target: Int32, _ value: Double) {
        from.append(node)
        to.append(target)
        amount.append(value)
    }

    mutating func removeAll() {
        from.removeAll()
        to.removeAll()
        amount.removeAll()
    }

    /// Renames the nodes; entries of nodes with a negative name go. O(entries).
    mutating func rename(_ name: borrowing Row<Int32>) {
        var kept = 0
        for entry in 0..<count where name[from[entry]] >= 0 {
            from[kept] = name[from[entry]]
            to[kept] = to[entry]
            amount[kept] = amount[entry]
            kept += 1
        }
        from.resize(kept, 0)
        to.resize(kept, 0)
        amount.resize(kept, 0)
    }

    @inline(__always)
    func node(_ entry: Int, _ transposed: Bool) -> Int32 { transposed ? to[entry] : from[entry] }

    @inline(__always)
    func value(_ entry: Int) -> Double { amount[entry] }
}
