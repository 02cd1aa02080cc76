extension Certificate {
    /// What a case takes for granted of one request: that it takes one of some of its options, or
    /// none of them.
    package struct Confinement: Sendable, Hashable {
        package let request: Int32

        /// The problem's numbers of the options, in order.
        package let options: [Int32]

        /// Whether the request takes one of the options; else it takes another one, or nothing.
        package let takesOne: Bool

        package init(request: Int32, options: [Int32], takesOne: Bool) {
            self.request = request
            self.options = options
            self.takesOne = takesOne
        }

        /// Whether all the options are the request's own.
        func isOwn(_ problem: Problem) -> Bool {
            let numbers = problem.numbers(of: Int(request))
            return options.allSatisfy { numbers.contains(Int($0)) }
        }
    }
}

extension Certificate.Case {
    /// The same prices with one more group taken as open or closed.
    func adding(_ group: Int32, isOpen: Bool) -> Certificate.Case {
        Certificate.Case(
            open: isOpen ? (open + [group]).sorted() : open,
            closed: isOpen ? closed : (closed + [group]).sorted(), confinements: confinements,
            prices: prices, pairPrices: pairPrices)
    }

    /// The same prices with more requests confined.
    func adding(_ more: [Certificate.Confinement]) -> Certificate.Case {
        Certificate.Case(
            open: open, closed: closed, confinements: confinements + more, prices: prices,
            pairPrices: pairPrices)
    }
}
