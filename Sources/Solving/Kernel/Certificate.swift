/// What proves a bound: cases that together cover everything, and prices for each of them.
///
/// Anybody can evaluate it on the problem alone. Prices are whole multiples of 1/256 points. A
/// resource's price, at least 0, is paid for each of its units. A group with pair prices pays none;
/// instead it earns the best sum of between its least and its most pair prices, or nothing.
/// Whatever is not listed costs 0. A case may take groups as open (it earns at least its least) or
/// as closed (nobody is in it), and requests as confined (`Confinement`); the bound is that of the
/// worst case.
package struct Certificate: Sendable, Equatable {
    /// The price of a unit of a resource.
    package struct Price: Sendable, Equatable {
        package let resource: Int32
        /// In 1/256 points, above 0.
        package let price: Int32

        package init(resource: Int32, price: Int32) {
            self.resource = resource
            self.price = price
        }
    }

    /// The price of one request's place in a group.
    package struct PairPrice: Sendable, Equatable {
        package let resource: Int32
        package let request: Int32
        /// In 1/256 points, of any sign but not 0.
        package let price: Int32

        package init(resource: Int32, request: Int32, price: Int32) {
            self.resource = resource
            self.request = request
            self.price = price
        }
    }

    /// What is taken for granted, and the prices that bound it.
    package struct Case: Sendable, Equatable {
        /// Groups that are open, and groups that are closed, each in order of number.
        package let open: [Int32]
        package let closed: [Int32]

        /// What it takes for granted of requests, in the order in which it was divided off.
        package let confinements: [Confinement]

        /// In order of resource.
        package let prices: [Price]

        /// In order of resource, then request.
        package let pairPrices: [PairPrice]

        package init(
            open: [Int32] = [], closed: [Int32] = [], confinements: [Confinement] = [],
            prices: [Price], pairPrices: [PairPrice]
        ) {
            self.open = open
            self.closed = closed
            self.confinements = confinements
            self.prices = prices
            self.pairPrices = pairPrices
        }
    }

    package let cases: [Case]

    /// No valid choice has more points than this.
    package let bound: Int

    /// The parts of a point in which prices are counted.
    package static let unit = 256

    /// Evaluates cases over all options. O(cases × resources of all options).
    ///
    /// - Precondition: the cases cover everything.
    package init(_ problem: Problem, cases: [Case]) {
        self.cases = cases
        guard let bound = Self.evaluate(problem, cases) else {
            preconditionFailure("The cases of a certificate cover everything.")
        }
        self.bound = bound
    }

    /// Cases whose bound is known already to be at most this.
    init(cases: [Case], bound: Int) {
        self.cases = cases
        self.bound = bound
    }

    /// The certificate of one case that takes nothing for granted.
    package init(_ problem: Problem, prices: [Price], pairPrices: [PairPrice]) {
        self.init(problem, cases: [Case(prices: prices, pairPrices: pairPrices)])
    }

    /// The bound of these cases, computed anew from the problem; nil where they leave anything out
    /// or a case is not allowed. O(cases × resources of all options), and what `Covering` takes.
    package func verify(_ problem: Problem) -> Int? { Self.evaluate(problem, cases) }

    private static func evaluate(_ problem: Problem, _ cases: [Case]) -> Int? {
        var covering = Covering(cases)
        guard covering.isWhole else { return nil }
        guard cases.allSatisfy({ isAllowed($0, problem) }) else { return nil }
        var worst = 0
        for part in cases {
            var evaluation = Evaluation(problem, part)
            if let bound = evaluation.bound() { worst = max(worst, bound) }
        }
        return worst
    }

    /// Whether no group is both open and closed, no price is below 0, pairs are of groups, requests
    /// are confined by options of their own, and the problem has all that is spoken of.
    private static func isAllowed(_ part: Case, _ problem: Problem) -> Bool {
        let resources = 0..<Int32(problem.resourceCount)
        let requests = 0..<Int32(problem.requestCount)
        return Set(part.open).isDisjoint(with: part.closed)
            && (part.open + part.closed).allSatisfy { resources.contains($0) }
            && part.prices.allSatisfy { resources.contains($0.resource) && $0.price >= 0 }
            && part.pairPrices.allSatisfy {
                resources.contains($0.resource) && requests.contains($0.request)
                    && problem.isGroup(Int($0.resource))
            }
            && part.confinements.allSatisfy { requests.contains($0.request) && $0.isOwn(problem) }
    }
}
