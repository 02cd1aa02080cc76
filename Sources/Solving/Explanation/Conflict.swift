/// Whether some requests can all have an option at once.
package enum Conflict: Sendable, Equatable {
    /// There is a valid choice in which all of them have an option.
    case together
    /// There is none in which all of these have one, in the order of asking. Where it is minimal,
    /// there is one as soon as any of them is left out.
    case among([Int], isMinimal: Bool)
    /// The search came to its end before it knew.
    case unknown
}

/// Looks for a smallest part of some requests that cannot hold together.
///
/// Requests hold together when a valid choice of the whole problem gives each of them an option;
/// everybody else may have anything or nothing, so others may fill a group up to its minimum. What
/// holds together then holds together without some of its requests too, so that the filter below
/// needs to try each request only once.
///
/// The deletion filter of Chinneck and Dravnieks ("Locating Minimal Infeasible Constraint Sets in
/// Linear Programs", ORSA Journal on Computing 3, 1991): each request in turn is left out, the
/// last one asked for first, and stays out where the rest still cannot hold together. That makes
/// the result smallest in the sense that none of it is superfluous, not least in number.
///
/// Meant for some 12 requests with thousands of options. One search (`JointSearch`) for all
/// requests, and in a conflict one more for each; exponential at worst, but for the limit.
///
/// - Parameters:
///   - requests: those that are asked for; one named twice counts once.
///   - limit: the steps of each search at most, some tens of nanoseconds each.
package func smallestConflict(
    _ problem: Problem, requests: [Int], limit: Int = 10_000_000
) -> Conflict {
    var asked: [Int] = []
    for request in requests where !asked.contains(request) { asked.append(request) }
    let ways = Ways(problem, asked)
    func holds(_ places: [Int]) -> Bool? {
        var search = JointSearch(problem, ways, places, limit: limit)
        return search.run()
    }
    guard let isTogether = holds(Array(asked.indices)) else { return .unknown }
    if isTogether { return .together }
    var (kept, isMinimal) = (Array(asked.indices), true)
    for place in asked.indices.reversed() {
        let rest = kept.filter { $0 != place }
        switch holds(rest) {
        case false: kept = rest
        case true: break
        case nil: isMinimal = false
        }
    }
    return .among(kept.map { asked[$0] }, isMinimal: isMinimal)
}
