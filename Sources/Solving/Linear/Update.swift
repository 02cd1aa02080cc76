/// The basis changes since the last factorisation, in product form: B = B₀·E₁···Eₖ, where every E
/// is the unit matrix but for one column.
///
/// After Dantzig and Orchard-Hays: "The Product Form for the Inverse in the Simplex Method" (Math.
/// Tables 1954); the columns are sparse as solved, so with hypersparse bases this is close to
/// Forrest and Tomlin (1972) and needs no change of the factors.
struct Update: ~Copyable {
    private var row = Pile<Int32>()
    private var scale = Pile<Double>()
    private var start = Pile<Int32>()
    private var place = Pile<Int32>()
    private var value = Pile<Double>()

    init() { start.append(0) }

    var count: Int { row.count }
    var entryCount: Int { place.count }

    mutating func removeAll() {
        row.removeAll()
        scale.removeAll()
        start.resize(1, 0)
        place.removeAll()
        value.removeAll()
    }

    /// Notes that the variable with this solved column becomes basic in `pivot`. O(column).
    mutating func append(_ column: borrowing SparseVector, pivot: Int32) {
        row.append(pivot)
        scale.append(1 / column[pivot])
        for position in 0..<column.count {
            let other = column.place(position)
            if other == pivot || abs(column[other]) < SparseVector.tiny { continue }
            place.append(other)
            value.append(column[other])
        }
        start.append(Int32(place.count))
    }

    /// Finishes B·x = b after the factors have been solved. O(changes + entries that matter).
    func solve(_ vector: inout SparseVector) {
        for change in 0..<row.count {
            let old = vector[row[change]]
            if abs(old) < SparseVector.tiny { continue }
            let factor = old * scale[change]
            vector.replace(row[change], factor)
            for entry in Int(start[change])..<Int(start[change + 1]) {
                vector.add(place[entry], -factor * value[entry])
            }
        }
    }

    /// Begins Bᵀ·y = c before the factors are solved. O(entries).
    func solveTransposed(_ vector: inout SparseVector) {
        for change in stride(from: row.count - 1, through: 0, by: -1) {
            var sum = 0.0
            for entry in Int(start[change])..<Int(start[change + 1]) {
                sum += value[entry] * vector[place[entry]]
            }
            let old = vector[row[change]]
            let new = (old - sum) * scale[change]
            if old != 0 {
                vector.replace(row[change], new)
            } else if abs(new) >= SparseVector.tiny {
                vector.add(row[change], new)
            }
        }
    }
}
