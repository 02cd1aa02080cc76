/// Where a variable stands.
enum Place: UInt8 {
    case basic
    case atLower
    case atUpper
    /// Not basic and without bounds: at 0.
    case free
}

/// A basis to come back to, as after a branch. It is a copy and stays good while columns are added.
package struct Basis: Sendable {
    let head: [Int32]
    let places: [Place]
    let weights: [Double]
}

extension Simplex {
    /// The basis as it is. O(rows + columns).
    package func basis() -> Basis {
        var weights: [Double] = []
        if weightsAreDual {
            weights.reserveCapacity(rowCount)
            for row in 0..<rowCount { weights.append(weight[head[row]]) }
        }
        return Basis(head: head.array(), places: place.array(), weights: weights)
    }

    /// Goes back to a basis; columns that it does not know are at their lower bound.
    ///
    /// O(rows + columns), and a factorisation when next needed if the basic variables differ.
    package mutating func restore(_ basis: Basis) {
        precondition(basis.head.count == rowCount && basis.places.count <= place.count)
        for variable in 0..<place.count {
            let old = variable < basis.places.count ? basis.places[variable] : .atLower
            if old == .basic && place[variable] != .basic { isFactorised = false }
            place[variable] = old
        }
        if !isFactorised { head = Row(basis.head) }
        weightsAreDual = !basis.weights.isEmpty
        if weightsAreDual {
            for row in 0..<rowCount { weight[basis.head[row]] = basis.weights[row] }
        }
    }
}
