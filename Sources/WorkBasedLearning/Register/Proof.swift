/// What proves that no plan has more points than a bound: prices that anybody can evaluate.
///
/// Prices are whole multiples of 1/256 point. The proof is a list of cases that together cover
/// everything; the bound is the worst of them. One case without a name is the usual proof.
package struct Proof: Sendable, Equatable {
    /// What a case says of one thing.
    package enum Term: Sendable, Equatable {
        /// The price of one unit, in 1/256 points.
        case price(Int)
        /// The case takes a slot with a minimum as open, or as closed.
        case open
        case closed
    }

    package struct Entry: Sendable, Equatable {
        /// The name of what is scarce, such as `seat:T1`.
        package let thing: String
        /// The request whose price for a slot with a minimum it is; empty for everybody's price.
        package let request: String
        package let term: Term

        package init(thing: String, request: String, term: Term) {
            self.thing = thing
            self.request = request
            self.term = term
        }
    }

    package struct Case: Sendable, Equatable {
        /// Empty where one case is the whole proof.
        package let name: String
        package let entries: [Entry]

        package init(name: String, entries: [Entry]) {
            self.name = name
            self.entries = entries
        }
    }

    /// No plan has more points than this.
    package let bound: Int
    package let cases: [Case]

    package init(bound: Int, cases: [Case]) {
        self.bound = bound
        self.cases = cases
    }

    /// The parts of a point in which prices are counted.
    package static let unit = 256

    /// Calls with the cells of each row of prices.csv: case, resource, request, price.
    package func forEachRow(_ body: ([String]) -> Void) {
        for part in cases {
            for entry in part.entries {
                body([part.name, entry.thing, entry.request, entry.term.description])
            }
        }
    }
}

extension Proof.Term: CustomStringConvertible {
    /// The price in points as an exact decimal number, or the word.
    package var description: String {
        switch self {
        case .price(let parts): exactDecimal(parts)
        case .open: "open"
        case .closed: "closed"
        }
    }

    /// Reads what `description` writes; nil for anything else.
    package init?(_ text: String) {
        switch text {
        case "open": self = .open
        case "closed": self = .closed
        default:
            guard let points = Double(text) else { return nil }
            let parts = points * Double(Proof.unit)
            guard parts.rounded() == parts, abs(parts) < 9e15, exactDecimal(Int(parts)) == text
            else { return nil }
            self = .price(Int(parts))
        }
    }
}

/// A number of 1/256 as a decimal without rounding: at most eight digits after the point.
private func exactDecimal(_ parts: Int) -> String {
    let (whole, rest) = parts.magnitude.quotientAndRemainder(dividingBy: UInt(Proof.unit))
    let sign = parts < 0 ? "-" : ""
    if rest == 0 { return "\(sign)\(whole)" }
    let digits = String(rest * 390_625)
    let padded = String(repeating: "0", count: 8 - digits.count) + digits
    let end = padded.lastIndex { $0 != "0" } ?? padded.startIndex
    return "\(sign)\(whole).\(padded[...end])"
}
