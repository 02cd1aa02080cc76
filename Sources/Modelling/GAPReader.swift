import Solving

/// Reads generalized assignment problems: jobs choose agents, within the agents' capacities.
///
/// A file is nothing but whole numbers. One instance is the number of agents and of jobs, agent by
/// agent the value of each job, agent by agent what each job uses, and the capacity of each agent.
/// A file of several (OR-Library) begins with their count. No file says whether the values are
/// costs or profits; whoever asks for an instance must know.
package struct GAPReader: Sendable {
    private var numbers: [Int32] = []

    /// The line of each number.
    private var lines: [Int32] = []

    /// Where each instance begins among the numbers.
    private var starts: [Int] = []

    /// Reads the numbers of a file. O(bytes).
    ///
    /// - Throws: a fault for a word that is no number, or numbers that are no instances.
    package init(_ bytes: [UInt8]) throws(InstanceFault) {
        guard bytes.count <= InstanceText.fileBytes else {
            throw InstanceFault(.fileTooLarge(limit: InstanceText.fileBytes))
        }
        try readNumbers(bytes)
        findInstances()
        if starts.isEmpty { throw InstanceFault(.notAssignment(numbers: numbers.count)) }
    }

    /// The number of instances, at least 1.
    package var count: Int { starts.count }

    /// An instance of the file. O(its numbers).
    ///
    /// - Parameters:
    ///   - number: which one, from 1; nil for the only one.
    ///   - isCost: whether values are costs, of which the least is sought, or else profits.
    /// - Throws: a fault for a number that no instance has, for uses and capacities below 0, and
    ///   for values of too wide a range, and uses too large.
    package func instance(
        _ number: Int? = nil, isCost: Bool = true
    ) throws(InstanceFault) -> GAPInstance {
        guard let number = number ?? (count == 1 ? 1 : nil), (1...count).contains(number) else {
            throw InstanceFault(.noSuchInstance(count: count))
        }
        let table = Table(numbers: numbers, start: starts[number - 1], isCost: isCost)
        try check(table.uses, .use)
        try check(table.capacities, .capacity)
        let constant = table.constant
        guard constant - table.least <= InstanceText.points.upperBound else {
            throw InstanceFault(.valuesTooFarApart)
        }
        if let most = table.uses.max(by: { numbers[$0] < numbers[$1] }),
            let reason = InstanceFault.Reason.tooLarge(numbers[most], requests: table.jobs)
        {
            throw InstanceFault(reason, line: Int(lines[most]))
        }
        return GAPInstance(
            instance: table.instance(constant), constant: constant, isCost: isCost)
    }

    private func check(
        _ range: Range<Int>, _ quantity: InstanceFault.Quantity
    ) throws(InstanceFault) {
        guard let bad = range.first(where: { numbers[$0] < 0 }) else { return }
        throw InstanceFault(.badNumber(quantity, "\(numbers[bad])"), line: Int(lines[bad]))
    }

    private mutating func readNumbers(_ bytes: [UInt8]) throws(InstanceFault) {
        var position = 0
        var line: Int32 = 1
        while position < bytes.count {
            let start = position
            while position < bytes.count, InstanceText.isOrdinary(bytes[position]) { position += 1 }
            if start < position {
                let word = start..<position
                guard let number = WholeNumber.read(bytes, word) else {
                    throw InstanceFault(
                        .badNumber(.number, InstanceFault.excerpt(bytes[word])), line: Int(line))
                }
                numbers.append(number)
                lines.append(line)
            } else {
                if bytes[position] == UInt8(ascii: "\n") { line += 1 }
                position += 1
            }
        }
    }

    /// Looks for one instance that is all of the file, else for as many as the first number says.
    private mutating func findInstances() {
        if end(of: 0) == numbers.count {
            starts = [0]
            return
        }
        var next = 1
        for _ in 0..<max(0, Int(numbers.first ?? 0)) {
            guard let end = end(of: next) else {
                starts = []
                return
            }
            starts.append(next)
            next = end
        }
        if next != numbers.count { starts = [] }
    }

    /// Where an instance ends that begins at a place among the numbers; nil where none can.
    private func end(of start: Int) -> Int? {
        guard start + 2 <= numbers.count else { return nil }
        let (agents, jobs) = (Int(numbers[start]), Int(numbers[start + 1]))
        guard agents > 0, jobs > 0 else { return nil }
        // Of numbers of 32 bits: no overflow.
        let size = 2 + agents + 2 * (agents * jobs)
        return size <= numbers.count - start ? start + size : nil
    }
}

/// The numbers of one instance.
private struct Table {
    let numbers: [Int32]
    /// Where the number of agents stands.
    let start: Int
    let isCost: Bool

    private var agents: Int { Int(numbers[start]) }
    var jobs: Int { Int(numbers[start + 1]) }

    var uses: Range<Int> {
        let first = start + 2 + agents * jobs
        return first..<first + agents * jobs
    }

    var capacities: Range<Int> { uses.upperBound..<uses.upperBound + agents }

    /// What a job at an agent costs; profits are costs below 0.
    private func cost(_ agent: Int, _ job: Int) -> Int {
        let value = Int(numbers[start + 2 + agent * jobs + job])
        return isCost ? value : -value
    }

    /// The least cost of all.
    var least: Int {
        numbers[start + 2..<uses.lowerBound].lazy.map { isCost ? Int($0) : -Int($0) }.min() ?? 0
    }

    /// More than all jobs together can save where one of them stays out: the sum of what each job
    /// costs at most above its least cost, the greatest cost of a job, and 1.
    ///
    /// A choice with another job in its place, and all others as dear as can be, is still better.
    var constant: Int {
        var (spread, dearest) = (0, 0)
        for job in 0..<jobs {
            var range = cost(0, job)...cost(0, job)
            for agent in 1..<agents {
                let cost = cost(agent, job)
                range = min(range.lowerBound, cost)...max(range.upperBound, cost)
            }
            spread += range.upperBound - range.lowerBound
            dearest = max(dearest, range.upperBound)
        }
        return spread + dearest + 1
    }

    /// Each job is a request and each agent a resource; option k of a job is agent k.
    func instance(_ constant: Int) -> Instance {
        var builder = ProblemBuilder()
        builder.reserve(requests: jobs, offers: agents * jobs)
        let resources = capacities.map { builder.addResource(capacity: Int(numbers[$0])) }
        for job in 0..<jobs {
            _ = builder.beginRequest()
            for agent in 0..<agents {
                let use = numbers[uses.lowerBound + agent * jobs + job]
                builder.addOption(
                    points: Int32(constant - cost(agent, job)),
                    resources: use > 0 ? [resources[agent]] : [], amounts: use > 0 ? [use] : [])
            }
        }
        return Instance(
            checked: builder.build(), resourceNames: (1...agents).map { "agent\($0)" },
            requestNames: (1...jobs).map { "job\($0)" })
    }
}
