/// Prices that prove a bound: anybody can evaluate them on the problem alone.
///
/// Prices are whole multiples of 1/256 points. A resource's price, at least 0, is paid for each of
/// its units. A group with pair prices pays none; instead it earns the best sum of between its
/// least and its most pair prices, or nothing. Whatever is not listed costs 0.
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

    /// In order of resource.
    package let prices: [Price]

    /// In order of resource, then request.
    package let pairPrices: [PairPrice]

    /// No valid choice has more points than this.
    package let bound: Int

    /// The parts of a point in which prices are counted.
    package static let unit = 256

    /// Lists prices and evaluates their bound over all options. O(resources of all options).
    package init(_ problem: Problem, prices: [Price], pairPrices: [PairPrice]) {
        self.prices = prices
        self.pairPrices = pairPrices
        bound = Self.evaluate(problem, prices, pairPrices)
    }

    /// The bound of these prices, computed anew from the problem. O(resources of all options).
    package func verify(_ problem: Problem) -> Int {
        Self.evaluate(problem, prices, pairPrices)
    }

    private static func evaluate(
        _ problem: Problem, _ prices: [Price], _ pairPrices: [PairPrice]
    ) -> Int {
        var evaluation = Evaluation(problem, prices, pairPrices)
        return evaluation.bound()
    }
}
