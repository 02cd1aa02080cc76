/// A linear program: maximise c·x subject to L ≤ a·x ≤ U for every row and l ≤ x ≤ u for every
/// column. Bounds may be infinite.
package struct LinearProgram: Sendable {
    /// A lower and an upper bound.
    package struct Bounds: Sendable, Equatable {
        package var lower: Double
        package var upper: Double

        package init(_ lower: Double, _ upper: Double) {
            self.lower = lower
            self.upper = upper
        }
    }

    package private(set) var rows: [Bounds]
    package private(set) var columns: [Bounds] = []
    package private(set) var costs: [Double] = []
    private(set) var start: [Int] = [0]
    private(set) var places: [Int32] = []
    private(set) var values: [Double] = []

    package var rowCount: Int { rows.count }
    package var columnCount: Int { columns.count }

    package init(rows: [Bounds]) { self.rows = rows }

    /// Adds a column with 0 ≤ x ≤ upper and tells its number. O(its entries).
    ///
    /// - Precondition: the rows exist and none is named twice.
    @discardableResult
    package mutating func addColumn(
        cost: Double, upper: Double, rows places: [Int32], values: [Double]
    ) -> Int {
        precondition(places.count == values.count)
        precondition(places.allSatisfy { $0 >= 0 && $0 < rows.count })
        costs.append(cost)
        columns.append(Bounds(0, upper))
        self.places.append(contentsOf: places)
        self.values.append(contentsOf: values)
        start.append(self.places.count)
        return columns.count - 1
    }

    /// Sets the bounds of a column. O(1).
    package mutating func setBounds(column: Int, lower: Double, upper: Double) {
        columns[column] = Bounds(lower, upper)
    }

    /// The rows of a column and its values there. O(its entries).
    package func entries(of column: Int) -> [(row: Int32, value: Double)] {
        (start[column]..<start[column + 1]).map { (places[$0], values[$0]) }
    }
}
