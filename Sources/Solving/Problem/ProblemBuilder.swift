/// Gathers a problem row by row: resources first, then each request followed by its offers.
///
/// Holds millions of options in flat arrays; adding one allocates nothing but the arrays' growth.
package struct ProblemBuilder: Sendable {
    private var offerStart: [Int32] = []
    private var offerPoints: [Int32] = []
    private var menu: [Int32] = []
    private var firstOption: [Int32] = [0]
    private var own = TakeRows()
    private var menus = MenuBook()
    private var capacity: [Int32] = []
    private var minimum: [Int32] = []

    /// The points of the offer that is begun, the group of its variants, and how many there are.
    private var begun: (points: Int32, group: Int32, variants: Int32) = (0, -1, 0)

    package init() {}

    /// Makes room for rows that are known to come, so that the arrays need not grow.
    package mutating func reserve(requests: Int, offers: Int) {
        offerStart.reserveCapacity(requests + 1)
        offerPoints.reserveCapacity(offers)
        menu.reserveCapacity(offers)
        firstOption.reserveCapacity(offers + 1)
        own.reserve(rows: offers, positions: offers)
    }

    /// The number of offers so far.
    package var offerCount: Int { menu.count }

    /// Adds a resource and returns its number.
    ///
    /// - Precondition: `capacity` is at least 0 and `minimum` at least 1.
    package mutating func addResource(capacity: Int, minimum: Int = 1) -> Int32 {
        precondition(capacity >= 0, "A resource cannot hold less than nothing.")
        precondition(minimum >= 1, "The minimum of a resource is at least 1.")
        self.capacity.append(Int32(clamping: capacity))
        self.minimum.append(Int32(clamping: minimum))
        return Int32(self.capacity.count - 1)
    }

    /// Begins the next request and returns its number; the offers that follow are its own.
    package mutating func beginRequest() -> Int {
        offerStart.append(Int32(menu.count))
        return offerStart.count - 1
    }

    /// Begins an offer of the request begun last; its variants follow, then `endOffer`.
    ///
    /// - Parameters:
    ///   - own: what all its options take and few other requests' do; no group.
    ///   - amounts: the units of each, at least 1; empty where all are 1.
    /// - Precondition: a request was begun, and the resources exist and are distinct.
    package mutating func beginOffer(
        points: Int32, own taken: Span<Int32>, amounts: [Int32] = []
    ) {
        precondition(!offerStart.isEmpty, "An option belongs to a request; begin one first.")
        checkCount(amounts, taken)
        for position in taken.indices {
            let resource = taken[position]
            checkNew(resource, among: own.resources[own.begun])
            precondition(minimum[Int(resource)] == 1, "A group is taken by variants.")
            own.take(resource, units(amounts, position))
        }
        begun = (points, -1, 0)
    }

    /// Adds a variant of the offer that is begun.
    ///
    /// - Parameters:
    ///   - points: what it is worth more than the points of the offer.
    ///   - amounts: the units of each resource, at least 1, and 1 of a group; empty where all are
    ///     1.
    ///   - tag: what the caller knows it by; menus that differ in tags are different menus.
    /// - Precondition: the resources exist and are distinct, none is the offer's own, and all
    ///   variants take the same group or none.
    package mutating func addVariant(
        points: Int32, resources taken: Span<Int32>, amounts: [Int32] = [], tag: Int64 = 0
    ) {
        checkCount(amounts, taken)
        for position in taken.indices {
            let resource = taken[position]
            checkNew(resource, among: menus.begun)
            precondition(
                !own.resources[own.begun].contains(resource),
                "An option takes a resource only once.")
            menus.take(resource, units(amounts, position))
        }
        endVariant(points: points, tag: tag)
    }

    /// Completes the offer that is begun; one without variants is forgotten.
    package mutating func endOffer() {
        guard let (menu, base) = menus.close(group: begun.group) else {
            return own.removeRows(from: own.count)
        }
        own.endRow()
        self.menu.append(menu)
        offerPoints.append(begun.points + base)
        firstOption.append((firstOption.last ?? 0) + begun.variants)
    }

    private mutating func endVariant(points: Int32, tag: Int64) {
        var joined: Int32 = -1
        for position in menus.shared.begun {
            let resource = menus.shared.resources[position]
            guard minimum[Int(resource)] > 1 else { continue }
            precondition(joined < 0, "An option takes at most one resource with a minimum.")
            precondition(
                menus.shared.amount(at: position) == 1, "An option takes one unit of a group.")
            joined = resource
        }
        precondition(
            begun.variants == 0 || begun.group == joined, "Variants take the same group or none.")
        menus.endVariant(points: points, tag: tag)
        begun.group = joined
        begun.variants += 1
    }

    private func checkNew(_ resource: Int32, among taken: ArraySlice<Int32>) {
        precondition(
            resource >= 0 && Int(resource) < capacity.count,
            "An option takes a resource that was never added.")
        precondition(!taken.contains(resource), "An option takes a resource only once.")
    }

    private func checkCount(_ amounts: [Int32], _ taken: Span<Int32>) {
        precondition(
            amounts.isEmpty || amounts.count == taken.count,
            "There is one amount for each resource.")
    }

    private func units(_ amounts: [Int32], _ position: Int) -> Int32 {
        if amounts.isEmpty { return 1 }
        precondition(
            amounts[position] >= 1, "An option takes at least one unit of what it takes.")
        return amounts[position]
    }

    /// The capacity and minimum of a resource. O(1).
    package func size(of resource: Int) -> (capacity: Int, minimum: Int) {
        (Int(capacity[resource]), Int(minimum[resource]))
    }

    /// The problem as gathered so far. O(1) when the builder is not used afterwards.
    package func build() -> Problem {
        Problem(
            offerStart: offerStart + [Int32(menu.count)], offerPoints: offerPoints, menu: menu,
            firstOption: firstOption, own: own, menuStart: menus.start, menuGroup: menus.group,
            variantPoints: menus.points, shared: menus.shared, tags: menus.tags,
            capacity: capacity, minimum: minimum)
    }
}

// MARK: - Options one by one, and whole parts

extension ProblemBuilder {
    /// Adds an option to the request begun last; its number is the count of options before it.
    ///
    /// O(k²) for k resources, which is less than a hash for the handful that is usual.
    ///
    /// - Parameter amounts: the units of each resource, at least 1, and 1 of a group; empty where
    ///   all are 1.
    /// - Precondition: a request was begun, the resources exist and are distinct, and at most one
    ///   of them is a group.
    package mutating func addOption(
        points: Int32, resources taken: [Int32], amounts: [Int32] = []
    ) {
        let nothing: [Int32] = []
        beginOffer(points: points, own: nothing.span)
        addVariant(points: 0, resources: taken.span, amounts: amounts)
        endOffer()
    }

    /// Adds the requests and options of another builder behind those gathered so far.
    ///
    /// - Parameter resources: the number here of each resource of the other builder; the capacity
    ///   and minimum of both must be the same.
    package mutating func append(_ other: ProblemBuilder, resources numbers: [Int32]) {
        let (firstOffer, firstNumber) = (Int32(menu.count), firstOption.last ?? 0)
        let known = (0..<other.menus.count).map {
            menus.add($0, of: other.menus, numbers: numbers)
        }
        offerStart += other.offerStart.lazy.map { $0 + firstOffer }
        offerPoints += other.offerPoints
        menu += other.menu.lazy.map { known[Int($0)] }
        firstOption += other.firstOption.dropFirst().lazy.map { $0 + firstNumber }
        for offer in 0..<other.own.count {
            own.append(offer, of: other.own, numbers: numbers)
        }
    }
}

extension Problem {
    /// The same problem in its flat form: every option an offer of one variant. O(options).
    package func flattened() -> Problem {
        var builder = ProblemBuilder()
        for resource in 0..<resourceCount {
            _ = builder.addResource(
                capacity: Int(capacity[resource]), minimum: Int(minimum[resource]))
        }
        for request in 0..<requestCount {
            _ = builder.beginRequest()
            for option in options(of: request) {
                let taken = takes(of: option).map { $0 }
                builder.addOption(
                    points: points(of: option), resources: taken.map { Int32($0.resource) },
                    amounts: taken.map(\.amount))
            }
        }
        return builder.build()
    }
}
