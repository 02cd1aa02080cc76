/// An option of a group and the request it belongs to.
struct Member {
    let request: Int32
    let option: Int32
}

/// The options of each group, in order of request: the problem's rows turned by group.
///
/// O(options) to make; a group's rows are a slice.
struct Members {
    private let start: [Int32]
    private let rows: [Member]

    /// Gathers the members that pass the filter.
    init(_ problem: Problem, where isIncluded: (Int) -> Bool = { _ in true }) {
        var start = [Int32](repeating: 0, count: problem.resourceCount + 1)
        var included: [Member] = []
        for request in 0..<problem.requestCount {
            for option in problem.options(of: request)
            where problem.group[option] >= 0 && isIncluded(option) {
                included.append(Member(request: Int32(request), option: Int32(option)))
                start[Int(problem.group[option]) + 1] += 1
            }
        }
        for resource in 0..<problem.resourceCount { start[resource + 1] += start[resource] }
        var next = start
        var rows = included
        for member in included {
            let group = Int(problem.group[Int(member.option)])
            rows[Int(next[group])] = member
            next[group] += 1
        }
        self.start = start
        self.rows = rows
    }

    /// The options of one group. O(1).
    func options(of group: Int) -> ArraySlice<Member> {
        rows[Int(start[group])..<Int(start[group + 1])]
    }
}
