@testable import Solving

/// A linear program with its whole matrix, made at random and easy to change.
struct Draft {
    typealias Bounds = LinearProgram.Bounds

    var rows: [Bounds] = []
    var columns: [Bounds] = []
    var costs: [Double] = []
    /// The coefficients, row by row.
    var matrix: [[Double]] = []

    /// The program of the first columns, or of all.
    func program(columns count: Int? = nil) -> LinearProgram {
        var program = LinearProgram(rows: rows)
        extend(&program, to: count ?? columns.count)
        return program
    }

    /// Adds the columns that a program does not have yet.
    func extend(_ program: inout LinearProgram, to count: Int) {
        for column in program.columnCount..<count {
            let places = rows.indices.filter { matrix[$0][column] != 0 }
            program.addColumn(
                cost: costs[column], upper: columns[column].upper,
                rows: places.map { Int32($0) }, values: places.map { matrix[$0][column] })
            program.setBounds(
                column: column, lower: columns[column].lower, upper: columns[column].upper)
        }
    }

    mutating func addRow(_ coefficients: [Double], _ bounds: Bounds) {
        matrix.append(coefficients)
        rows.append(bounds)
    }

    /// The kinds of programs that are made here.
    enum Shape: CaseIterable {
        case boxed
        case open
        case packing
        case assignment
        case degenerate
    }

    /// A program that has an optimum.
    static func random(_ shape: Shape, seed: UInt64) -> Draft {
        var random = SeededRandom(seed: seed)
        switch shape {
        case .boxed: return boxed(&random)
        case .open: return open(&random)
        case .packing: return packing(&random)
        case .assignment: return assignment(&random)
        case .degenerate: return degenerate(&random)
        }
    }

    /// Small and dense; every column has two bounds, every row one, two or a single value.
    private static func boxed(_ random: inout SeededRandom) -> Draft {
        var draft = Draft()
        let (height, width) = (1 + random.below(8), 1 + random.below(10))
        let point = (0..<width).map { _ in Double(random.below(9) - 4) }
        for value in point {
            let lower = value - Double(random.below(4))
            draft.columns.append(Bounds(lower, value + Double(random.below(4))))
            draft.costs.append(Double(random.below(21) - 10))
        }
        for _ in 0..<height {
            let line = point.map { _ in random.below(3) == 0 ? 0 : Double(random.below(13) - 6) }
            let activity = zip(line, point).reduce(0) { $0 + $1.0 * $1.1 }
            draft.addRow(line, bounds(around: activity, random.below(4), &random))
        }
        return draft
    }

    private static func bounds(
        around activity: Double, _ kind: Int, _ random: inout SeededRandom
    ) -> Bounds {
        let (below, above) = (Double(random.below(5)), Double(random.below(5)))
        switch kind {
        case 0: return Bounds(-.infinity, activity + above)
        case 1: return Bounds(activity - below, .infinity)
        case 2: return Bounds(activity, activity)
        default: return Bounds(activity - below, activity + above)
        }
    }

    /// Columns without one or both bounds; the costs are made of duals that prove an optimum.
    private static func open(_ random: inout SeededRandom) -> Draft {
        var draft = boxed(&random)
        let duals = draft.rows.map { bounds in
            let size = Double(random.below(6))
            if bounds.lower == bounds.upper { return size - 3 }
            return bounds.upper == .infinity ? -size : size
        }
        for column in draft.columns.indices {
            let paid = draft.matrix.indices.reduce(0) { $0 + duals[$1] * draft.matrix[$1][column] }
            let size = Double(random.below(5))
            switch random.below(4) {
            case 0:
                draft.columns[column].upper = .infinity
                draft.costs[column] = paid - size
            case 1:
                draft.columns[column].lower = -.infinity
                draft.costs[column] = paid + size
            case 2:
                draft.columns[column] = Bounds(-.infinity, .infinity)
                draft.costs[column] = paid
            default: draft.costs[column] = paid + size - 2
            }
        }
        return draft
    }

    /// Requests with a few options each, over scarce resources.
    private static func packing(_ random: inout SeededRandom) -> Draft {
        var draft = Draft()
        let (requests, resources) = (20 + random.below(60), 8 + random.below(20))
        let width = 4 * requests
        for _ in 0..<requests {
            draft.addRow([Double](repeating: 0, count: width), Bounds(-.infinity, 1))
        }
        for _ in 0..<resources {
            let capacity = Double(1 + random.below(6))
            draft.addRow([Double](repeating: 0, count: width), Bounds(-.infinity, capacity))
        }
        for column in 0..<width {
            draft.columns.append(Bounds(0, random.below(4) == 0 ? .infinity : 1))
            draft.costs.append(Double(1 + random.below(100)))
            draft.matrix[column / 4][column] = 1
            for _ in 0..<2 {
                let row = requests + random.below(resources)
                draft.matrix[row][column] = Double(1 + random.below(3))
            }
        }
        return draft
    }

    /// Everybody gets exactly one of as many places: each basis is degenerate.
    private static func assignment(_ random: inout SeededRandom) -> Draft {
        var draft = Draft()
        let size = 3 + random.below(8)
        for side in 0..<2 {
            for number in 0..<size {
                let line = (0..<size * size).map {
                    (side == 0 ? $0 / size : $0 % size) == number ? 1.0 : 0
                }
                draft.addRow(line, Bounds(1, 1))
            }
        }
        draft.columns = [Bounds](repeating: Bounds(0, .infinity), count: size * size)
        draft.costs = draft.columns.map { _ in Double(random.below(4)) }
        return draft
    }

    /// Rows that all meet in one point, many of them twice, and columns of equal costs.
    private static func degenerate(_ random: inout SeededRandom) -> Draft {
        var draft = Draft()
        let (height, width) = (10 + random.below(15), 10 + random.below(15))
        draft.columns = [Bounds](repeating: Bounds(0, 5), count: width)
        draft.costs = draft.columns.map { _ in Double(1 + random.below(2)) }
        for _ in 0..<height {
            let line = (0..<width).map { _ in Double([0, 0, 1, 1, -1, 2][random.below(6)]) }
            draft.addRow(line, Bounds(-.infinity, 0))
            if random.below(2) == 0 { draft.addRow(line.map { 2 * $0 }, Bounds(-.infinity, 0)) }
        }
        return draft
    }
}
