package import Solving

/// Writes the strong model of a problem as a free-format MPS file, for solvers of others.
///
/// The sense is MIN, of the negated points, since not every reader knows a section that says MAX.
/// Names are made of the numbers of the problem, counted from 0: `x5` is option 5 of all, `y3`
/// whether group 3 opens.
package struct MPSWriter {
    private let model: StrongModel
    private var buffer = TextBuffer()

    /// Makes the model. O(resources of all options).
    package init(_ problem: Problem) {
        model = StrongModel(problem)
    }

    /// Writes the file in chunks. O(resources of all options).
    ///
    /// - Throws: what the sink throws.
    package mutating func write<Failure: Error>(
        to sink: ([UInt8]) throws(Failure) -> Void
    ) throws(Failure) {
        buffer.append(Self.head)
        try writeRows(to: sink)
        buffer.append("COLUMNS\n")
        try writeOptions(to: sink)
        try writeGroups(to: sink)
        try writeRightHandSides(to: sink)
        try writeBounds(to: sink)
        buffer.append("ENDATA\n")
        try buffer.finish(to: sink)
    }

    private static let head = """
        * Choice packing, the strong model. MIN of the negated points. All numbers count from 0.
        * x{option}: the option is chosen; y{resource}: the group opens.
        * r{request}: one option at most; c{resource}: its capacity.
        * m{resource}, l{resource}: the most and the least of a group, if it opens.
        * p{request}_{resource}: the request in the group, only if it opens.
        NAME packing FREE
        ROWS
         N points

        """

    private mutating func writeRows<Failure: Error>(
        to sink: ([UInt8]) throws(Failure) -> Void
    ) throws(Failure) {
        for request in 0..<model.problem.requestCount where hasRow(request) {
            writeRow("L", .request(request))
            try buffer.flush(to: sink)
        }
        for resource in 0..<model.problem.resourceCount where model.canBind[resource] {
            writeRow("L", .capacity(resource))
            try buffer.flush(to: sink)
        }
        for group in model.groups {
            writeRow("L", .most(group))
            writeRow("G", .least(group))
            for request in model.members(of: group) {
                writeRow("L", .pair(Int(request), group))
                try buffer.flush(to: sink)
            }
        }
    }

    private mutating func writeOptions<Failure: Error>(
        to sink: ([UInt8]) throws(Failure) -> Void
    ) throws(Failure) {
        for request in 0..<model.problem.requestCount {
            for option in model.problem.options(of: request) {
                writeOption(option, of: request)
                try buffer.flush(to: sink)
            }
        }
    }

    private mutating func writeOption(_ option: Option, of request: Int) {
        let problem = model.problem
        let column = MPSName.option(option.number)
        writeEntry(column, .points, -Int(problem.points(of: option)))
        if hasRow(request) { writeEntry(column, .request(request), 1) }
        for (resource, amount) in problem.takes(of: option) {
            if problem.isGroup(resource) {
                writeEntry(column, .most(resource), 1)
                writeEntry(column, .least(resource), 1)
                writeEntry(column, .pair(request, resource), 1)
            } else if model.canBind[resource] {
                writeEntry(column, .capacity(resource), Int(amount))
            }
        }
    }

    private mutating func writeGroups<Failure: Error>(
        to sink: ([UInt8]) throws(Failure) -> Void
    ) throws(Failure) {
        for group in model.groups {
            let column = MPSName.opening(group)
            writeEntry(column, .most(group), -Int(model.problem.capacity[group]))
            writeEntry(column, .least(group), -Int(model.problem.minimum[group]))
            for request in model.members(of: group) {
                writeEntry(column, .pair(Int(request), group), -1)
                try buffer.flush(to: sink)
            }
        }
    }

    /// Writes the right-hand sides that are not 0.
    private mutating func writeRightHandSides<Failure: Error>(
        to sink: ([UInt8]) throws(Failure) -> Void
    ) throws(Failure) {
        buffer.append("RHS\n")
        for request in 0..<model.problem.requestCount where hasRow(request) {
            writeEntry(.rightHandSide, .request(request), 1)
            try buffer.flush(to: sink)
        }
        for resource in 0..<model.problem.resourceCount
        where model.canBind[resource] && model.problem.capacity[resource] > 0 {
            writeEntry(.rightHandSide, .capacity(resource), Int(model.problem.capacity[resource]))
            try buffer.flush(to: sink)
        }
    }

    private mutating func writeBounds<Failure: Error>(
        to sink: ([UInt8]) throws(Failure) -> Void
    ) throws(Failure) {
        buffer.append("BOUNDS\n")
        for option in 0..<model.problem.optionCount {
            writeBound(.option(option))
            try buffer.flush(to: sink)
        }
        for group in model.groups { writeBound(.opening(group)) }
    }
}

// MARK: - Lines

extension MPSWriter {
    /// Whether a request has several options, of which it may choose one.
    private func hasRow(_ request: Int) -> Bool {
        model.problem.numbers(of: request).count > 1
    }

    private mutating func writeRow(_ kind: String, _ row: MPSName) {
        buffer.append(" ")
        buffer.append(kind)
        buffer.append(" ")
        row.append(to: &buffer)
        buffer.append("\n")
    }

    private mutating func writeEntry(_ column: MPSName, _ row: MPSName, _ value: Int) {
        buffer.append(" ")
        column.append(to: &buffer)
        buffer.append(" ")
        row.append(to: &buffer)
        buffer.append(" ")
        buffer.append(value)
        buffer.append("\n")
    }

    /// A column that is 0 or 1.
    private mutating func writeBound(_ column: MPSName) {
        buffer.append(" BV BND ")
        column.append(to: &buffer)
        buffer.append("\n")
    }
}

/// A row or a column by its name in the file.
private enum MPSName {
    case points
    case request(Int)
    case capacity(Int)
    case most(Int)
    case least(Int)
    case pair(Int, Int)
    case option(Int)
    case opening(Int)
    case rightHandSide

    func append(to buffer: inout TextBuffer) {
        switch self {
        case .points: buffer.append("points")
        case .rightHandSide: buffer.append("RHS")
        case .request(let number): append("r", number, to: &buffer)
        case .capacity(let number): append("c", number, to: &buffer)
        case .most(let number): append("m", number, to: &buffer)
        case .least(let number): append("l", number, to: &buffer)
        case .option(let number): append("x", number, to: &buffer)
        case .opening(let number): append("y", number, to: &buffer)
        case .pair(let request, let group):
            append("p", request, to: &buffer)
            append("_", group, to: &buffer)
        }
    }

    private func append(_ letter: String, _ number: Int, to buffer: inout TextBuffer) {
        buffer.append(letter)
        buffer.append(number)
    }
}
