/// Gathers a problem row by row: resources first, then each request followed by its options.
///
/// Holds millions of options in flat arrays; adding one allocates nothing but the arrays' growth.
package struct ProblemBuilder {
    private var optionStart: [Int32] = []
    private var points: [Int32] = []
    private var resourceStart: [Int32] = [0]
    private var resources: [Int32] = []
    /// Empty as long as every option takes one unit of what it takes.
    private var amounts: [Int32] = []
    private var capacity: [Int32] = []
    private var minimum: [Int32] = []
    private var group: [Int32] = []

    package init() {}

    /// Makes room for rows that are known to come, so that the arrays need not grow.
    package mutating func reserve(requests: Int, options: Int, resourcesPerOption: Int) {
        optionStart.reserveCapacity(requests + 1)
        points.reserveCapacity(options)
        group.reserveCapacity(options)
        resourceStart.reserveCapacity(options + 1)
        resources.reserveCapacity(options * resourcesPerOption)
    }

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

    /// Begins the next request and returns its number; the options that follow are its own.
    package mutating func beginRequest() -> Int {
        optionStart.append(Int32(points.count))
        return optionStart.count - 1
    }

    /// Adds an option to the request begun last; its number is the count of options before it.
    ///
    /// O(k²) for k resources, which is less than a hash for the handful that is usual.
    ///
    /// - Precondition: a request was begun, the resources exist and are distinct, and at most one
    ///   of them is a group.
    package mutating func addOption(points: Int32, resources taken: Span<Int32>) {
        precondition(!optionStart.isEmpty, "An option belongs to a request; begin one first.")
        let first = resources.count
        var joined: Int32 = -1
        for position in taken.indices {
            let resource = taken[position]
            precondition(
                resource >= 0 && Int(resource) < capacity.count,
                "An option takes a resource that was never added.")
            precondition(
                !resources[first...].contains(resource), "An option takes a resource only once.")
            if minimum[Int(resource)] > 1 {
                precondition(joined < 0, "An option takes at most one resource with a minimum.")
                joined = resource
            }
            resources.append(resource)
            if !amounts.isEmpty { amounts.append(1) }
        }
        self.points.append(points)
        group.append(joined)
        resourceStart.append(Int32(resources.count))
    }

    /// Adds an option whose resources stand in an array; the same as with a span.
    package mutating func addOption(points: Int32, resources taken: [Int32]) {
        addOption(points: points, resources: taken.span)
    }

    /// Adds an option that takes several units of what it takes.
    ///
    /// - Precondition: as without amounts; there is one amount a resource, at least 1, and 1 of a
    ///   group.
    package mutating func addOption(points: Int32, resources taken: [Int32], amounts: [Int32]) {
        precondition(amounts.count == taken.count, "There is one amount for each resource.")
        let first = resources.count
        addOption(points: points, resources: taken.span)
        if self.amounts.isEmpty, amounts.allSatisfy({ $0 == 1 }) { return }
        if self.amounts.isEmpty { self.amounts = [Int32](repeating: 1, count: first) }
        self.amounts.removeSubrange(first...)
        for (resource, amount) in zip(taken, amounts) {
            precondition(amount >= 1, "An option takes at least one unit of what it takes.")
            precondition(
                amount == 1 || minimum[Int(resource)] == 1, "An option takes one unit of a group.")
            self.amounts.append(amount)
        }
    }

    /// Adds the requests and options of another builder behind those gathered so far.
    ///
    /// - Parameter resources: the number here of each resource of the other builder; the capacity
    ///   and minimum of both must be the same.
    package mutating func append(_ other: ProblemBuilder, resources numbers: [Int32]) {
        let (firstOption, firstResource) = (Int32(points.count), Int32(resources.count))
        optionStart += other.optionStart.lazy.map { $0 + firstOption }
        resourceStart += other.resourceStart.dropFirst().lazy.map { $0 + firstResource }
        points += other.points
        resources += other.resources.lazy.map { numbers[Int($0)] }
        if !amounts.isEmpty || !other.amounts.isEmpty {
            let ones = resources.count - other.resources.count - amounts.count
            amounts += [Int32](repeating: 1, count: ones)
            amounts +=
                other.amounts.isEmpty
                ? [Int32](repeating: 1, count: other.resources.count) : other.amounts
        }
        group += other.group.lazy.map { $0 < 0 ? -1 : numbers[Int($0)] }
    }

    /// The capacity and minimum of a resource. O(1).
    package func size(of resource: Int) -> (capacity: Int, minimum: Int) {
        (Int(capacity[resource]), Int(minimum[resource]))
    }

    /// The problem as gathered so far. O(1) when the builder is not used afterwards.
    package func build() -> Problem {
        Problem(
            optionStart: optionStart + [Int32(points.count)], points: points,
            resourceStart: resourceStart, resources: resources, amounts: amounts,
            capacity: capacity, minimum: minimum, group: group)
    }
}
