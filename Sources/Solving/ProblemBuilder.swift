/// Gathers a problem row by row: resources first, then each request followed by its options.
///
/// Holds millions of options in flat arrays; adding one allocates nothing but the arrays' growth.
package struct ProblemBuilder {
    private var optionStart: [Int32] = []
    private var points: [Int32] = []
    private var resourceStart: [Int32] = [0]
    private var resources: [Int32] = []
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
        }
        self.points.append(points)
        group.append(joined)
        resourceStart.append(Int32(resources.count))
    }

    /// Adds an option whose resources stand in an array; the same as with a span.
    package mutating func addOption(points: Int32, resources taken: [Int32]) {
        addOption(points: points, resources: taken.span)
    }

    /// The problem as gathered so far. O(1) when the builder is not used afterwards.
    package func build() -> Problem {
        Problem(
            optionStart: optionStart + [Int32(points.count)], points: points,
            resourceStart: resourceStart, resources: resources, capacity: capacity,
            minimum: minimum, group: group)
    }
}
