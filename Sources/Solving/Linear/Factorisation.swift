/// The basis matrix as L·U and the changes since: solves with it and its transpose.
///
/// The basic variable whose pivot lies in row i is the i-th basic variable, so rows and basic
/// variables share their numbers.
struct Factorisation: ~Copyable {
    /// The changes after which a new factorisation pays.
    private static let mostChanges = 100

    private var lower: Triangle
    private var lowerTransposed: Triangle
    private var upper: Triangle
    private var upperTransposed: Triangle
    private var update = Update()
    private var elimination: Elimination
    private let ones: Row<Double>

    init(size: Int) {
        lower = Triangle(size: size)
        lowerTransposed = Triangle(size: size)
        upper = Triangle(size: size)
        upperTransposed = Triangle(size: size)
        elimination = Elimination(size: size)
        ones = Row(repeating: 1, count: size)
    }

    /// The basis changes since the last factorisation.
    var changeCount: Int { update.count }

    /// The entries off the diagonals of L and U.
    var entryCount: Int { lower.entryCount + upper.entryCount }

    /// Whether a new factorisation would be faster than going on.
    var isWorn: Bool {
        update.count >= Self.mostChanges
            || update.entryCount > 4 * (entryCount + ones.count) && update.count > 20
    }

    /// Factorises the basis and puts the variables in the order of their rows.
    ///
    /// - Returns: whether it was regular; if not, logicals have taken the place of some variables.
    mutating func factorise(_ matrix: borrowing Matrix, _ head: inout Row<Int32>) -> Bool {
        update.removeAll()
        let isRegular = elimination.run(matrix, &head)
        lower.build(elimination.lower, transposed: false)
        lower.arrange(elimination.order, reversed: false, ones)
        lowerTransposed.build(elimination.lower, transposed: true)
        lowerTransposed.arrange(elimination.order, reversed: true, ones)
        upper.build(elimination.upper, transposed: false)
        upper.arrange(elimination.order, reversed: true, elimination.pivot)
        upperTransposed.build(elimination.upper, transposed: true)
        upperTransposed.arrange(elimination.order, reversed: false, elimination.pivot)
        return isRegular
    }

    /// Solves B·x = b in place.
    mutating func solve(_ vector: inout SparseVector) {
        lower.solve(&vector)
        upper.solve(&vector)
        update.solve(&vector)
        vector.pack()
    }

    /// Solves Bᵀ·y = c in place.
    mutating func solveTransposed(_ vector: inout SparseVector) {
        update.solveTransposed(&vector)
        upperTransposed.solve(&vector)
        lowerTransposed.solve(&vector)
        vector.pack()
    }

    /// Notes a basis change. O(column).
    mutating func change(_ column: borrowing SparseVector, row: Int32) {
        update.append(column, pivot: row)
    }
}
