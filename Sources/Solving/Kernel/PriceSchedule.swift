/// How many passes the dual makes, and how far prices move in each.
struct PriceSchedule {
    let passes: Int

    /// The first step, in points of a model whose scale is 1000.
    let start: Float

    /// The passes from one full pass to the next.
    let corePasses: Int

    /// A full pass keeps options that are at most so many steps below the best of their request.
    static let reach: Float = 6

    /// A schedule for known prices, after the problem changed a little. What is in balance hardly
    /// moves.
    static let mending = PriceSchedule(passes: 60, start: 100, corePasses: 10)

    init(passes: Int, start: Float, corePasses: Int = 20) {
        self.passes = passes
        self.start = start
        self.corePasses = corePasses
    }

    /// The schedule of a round.
    ///
    /// - Parameters:
    ///   - length: how much longer than the first round.
    ///   - isLarge: whether prices are all that will ever bound the problem.
    ///   - isWarm: whether they are good already.
    init(length: Int, isLarge: Bool, isWarm: Bool) {
        self.init(
            passes: isLarge ? 400 + 300 * length : isWarm ? 200 + 100 * length : 200,
            start: isWarm ? 50 : 200)
    }

    /// The step of a pass: falls with the fourth power to 0.1, in short schedules with the second
    /// to 0.3.
    func step(_ pass: Int) -> Float {
        let left = 1 - Float(pass) / Float(passes)
        let squared = left * left
        return passes <= 300 ? max(0.3, start * squared) : max(0.1, start * squared * squared)
    }
}
