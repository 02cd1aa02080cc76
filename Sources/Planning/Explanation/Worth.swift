/// What all rules together ask for: an option that earns nothing is none.
package enum Worth {
    /// The name under which explanations count it; no single rule has it.
    package static let name = "points"

    package static let sentence = "An option must earn points."

    /// Why an option with these points is none.
    static func refusal(_ points: Int) -> Refusal {
        let cost = points < 0 ? "more than" : "as much as"
        return Refusal(
            rule: name,
            reason: "it would earn \(points) points: the journey costs \(cost) the place earns")
    }
}
