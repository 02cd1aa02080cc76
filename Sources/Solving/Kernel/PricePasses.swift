/// Passes of all requests at changing prices, each thread of a team with a part of the requests
/// and of the prices.
///
/// What is used is counted in whole numbers, so that the sum does not depend on the team.
final class PricePasses {
    /// The prices, and how they move.
    let steps: PriceSteps
    private let parts: [PricePart]
    private let bounds: [Int]

    /// Offers for each thread at least; fewer are not worth the coming together.
    private static let offersPerThread = 10_000

    init(_ model: borrowing Model, _ team: Team) {
        let size = min(team.size, max(1, model.offerCount / Self.offersPerThread))
        var bounds = [0]
        for member in 1...size {
            bounds.append(
                member == size
                    ? model.requestCount
                    : model.offerStart.firstIndex(
                        atLeast: Int32(model.offerCount * member / size)))
        }
        self.bounds = bounds
        var parts: [PricePart] = []
        for member in 0..<size {
            parts.append(PricePart(model, bounds[member]..<bounds[member + 1]))
        }
        self.parts = parts
        steps = PriceSteps(model, sharedBy: size)
    }

    /// The option that each request took in the last pass, or -1. O(requests) for all of them.
    func forEachTaken(_ body: (Int32) -> Void) {
        for (member, part) in parts.enumerated() {
            for request in 0..<bounds[member + 1] - bounds[member] { body(part.taken[request]) }
        }
    }

    /// Lets the body lead a crew through passes and steps; nobody else touches the prices then.
    func run(_ model: borrowing Model, _ team: Team, lead: (borrowing PriceCrew) -> Void) {
        withUnsafePointer(to: model) { model in
            let crew = PriceCrew(parts, steps, model, team)
            if parts.count == 1 { return lead(crew) }
            team.run {
                lead(crew)
                crew.end()
            } others: { member in
                if member < crew.size { crew.follow(member) }
            }
        }
    }
}
