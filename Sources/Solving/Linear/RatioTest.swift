/// How far an entering variable may go, and what stops it.
struct PrimalRatio {
    /// The row of the variable that leaves, or −1.
    var row: Int32 = -1
    var step = Double.infinity
    /// The bound that it leaves to.
    var spot = Place.atLower
    /// Whether it is beyond that bound already, which then moves.
    var isShifted = false
}

/// A variable whose reduced cost becomes 0 on the way of the dual.
struct Breakpoint {
    var variable: Int32
    /// The entry of the tableau's row, without its sign.
    var size: Double
    /// The reduced cost, without its sign.
    var gain: Double
    /// What the way's slope loses if the variable moves to its other bound.
    var loss: Double
}

extension Simplex {
    /// Entries of a column or row smaller than this are no pivots.
    private static let smallest = 1e-9

    /// Harris' two passes: the largest pivot among those that stop the step within the tolerance.
    func primalRatio(_ sign: Double) -> PrimalRatio {
        var reach = Double.infinity
        for position in 0..<column.count {
            let row = column.place(position)
            let amount = sign * column[row]
            if abs(amount) <= Self.smallest { continue }
            let room = room(head[row], falls: amount > 0)
            reach = min(reach, (room + Self.slack) / abs(amount))
        }
        var best = PrimalRatio()
        guard reach < .infinity else { return best }
        var largest = 0.0
        for position in 0..<column.count {
            let row = column.place(position)
            let amount = sign * column[row]
            if abs(amount) <= max(Self.smallest, largest) { continue }
            let room = room(head[row], falls: amount > 0)
            guard room <= reach * abs(amount) else { continue }
            largest = abs(amount)
            best.row = row
            best.step = max(0, room / abs(amount))
            best.spot = amount > 0 ? .atLower : .atUpper
            best.isShifted = room < 0
        }
        return best
    }

    @inline(__always)
    private func room(_ variable: Int32, falls: Bool) -> Double {
        falls ? level[variable] - lower[variable] : upper[variable] - level[variable]
    }

    /// The bound flipping ratio test: passes breakpoints while the dual still gains.
    ///
    /// After Maros: "A Generalized Dual Phase-2 Simplex Algorithm" (EJOR 2003), in groups within
    /// Harris' tolerance. The flipped variables come first in `breakpoints` afterwards.
    ///
    /// - Returns: the entering variable and how many to flip, or nil if nothing stops the dual.
    mutating func dualRatio(_ sign: Double, slope: Double) -> (entering: Int32, flips: Int)? {
        listBreakpoints(sign)
        let end = shortlist(slope)
        var (slope, done, best, flips) = (slope, 0, -1, 0)
        while done < end {
            let first = done
            let sum = gather(&done, end: end, reach(from: first, end))
            let choice = largest(first, done)
            if best < 0 || breakpoints[choice].size > 1e-7 || breakpoints[best].size <= 1e-7 {
                (best, flips) = (choice, first)
            }
            slope -= sum
            if slope < 0 { break }
        }
        return best < 0 || slope > Self.slack ? nil : (breakpoints[best].variable, flips)
    }

    /// Brings the breakpoints that may be passed to the front, and tells how many they are.
    private mutating func shortlist(_ slope: Double) -> Int {
        var (slope, done) = (slope, 0)
        while done < breakpoints.count && slope >= 0 {
            let reach = reach(from: done, breakpoints.count)
            slope -= gather(&done, end: breakpoints.count, 8 * reach)
        }
        return done
    }

    /// How far the dual may go without breaking a breakpoint by more than the tolerance.
    private func reach(from first: Int, _ end: Int) -> Double {
        var reach = Double.infinity
        for index in first..<end {
            let point = breakpoints[index]
            reach = min(reach, (point.gain + dualSlack) / point.size)
        }
        return reach
    }

    private mutating func listBreakpoints(_ sign: Double) {
        breakpoints.removeAll()
        for position in 0..<tableauRow.count {
            let variable = tableauRow.place(position)
            let amount = sign * tableauRow[variable]
            if abs(amount) <= Self.smallest || trueLower[variable] == trueUpper[variable] {
                continue
            }
            let (isBelow, size) = (place[variable] == .atLower, abs(amount))
            switch place[variable] {
            case .basic: continue
            case .atLower where amount > 0: continue
            case .atUpper where amount < 0: continue
            default: break
            }
            let gain = isBelow ? reduced[variable] : -reduced[variable]
            let range = upper[variable] - lower[variable]
            breakpoints.append(
                Breakpoint(
                    variable: variable, size: size,
                    gain: place[variable] == .free ? 0 : max(0, gain), loss: size * range))
        }
    }

    /// Brings the breakpoints within reach behind the first `done`; the slope that they take.
    private mutating func gather(_ done: inout Int, end: Int, _ reach: Double) -> Double {
        var sum = 0.0
        for index in done..<end {
            let point = breakpoints[index]
            guard point.gain <= reach * point.size else { continue }
            breakpoints[index] = breakpoints[done]
            breakpoints[done] = point
            done += 1
            sum += point.loss
        }
        return sum
    }

    private func largest(_ first: Int, _ end: Int) -> Int {
        var best = first
        for index in first..<end where breakpoints[index].size > breakpoints[best].size {
            best = index
        }
        return best
    }
}
