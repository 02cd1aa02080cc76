/// Makes a valid choice of what a relaxation takes in parts: follows its shares and prices, then
/// improves by a short annealing.
struct Polisher {
    let seed: UInt64
    let watch: Watch

    private static let movesPerRequest = 30

    /// A choice in the problem's options. O(terms of all options + requests).
    func choice(_ model: borrowing Model, _ prices: borrowing Prices) -> [Int32] {
        var random = SeededRandom(seed: seed)
        let list = ShortlistMaker.shortlist(
            model, prices, slack: model.scale / 10, limit: 32,
            keeping: [Int32](repeating: -1, count: model.requestCount), random: &random)
        var annealing = Annealing(
            list, from: [], openFirst: prices.groupsToOpen, random: random)
        annealing.run(
            list, moves: Self.movesPerRequest * model.activeCount, steps: Annealing.steps,
            scale: model.scale, watch: watch, tick: { _ in })
        return annealing.choice(list)
    }
}
