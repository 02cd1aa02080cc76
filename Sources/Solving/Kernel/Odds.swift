/// Chance for annealing: how many temperatures a move may cost, and how temperatures fall.
///
/// Logarithms come from a table that is made by arithmetic alone, so that a seed means the same
/// moves on every machine.
struct Odds: ~Copyable {
    private static let size = 4096

    /// -ln of the middles of even parts of 0 to 1.
    private let patience: Row<Float>
    private var random: SeededRandom

    init(random: SeededRandom) {
        self.random = random
        let size = Double(Self.size)
        patience = Row((0..<Self.size).map { Float(-Self.logarithm((Double($0) + 0.5) / size)) })
    }

    /// An even choice from `0 ..< bound`.
    mutating func below(_ bound: Int) -> Int { random.below(bound) }

    /// The loss, in temperatures, that the next move may cost (Metropolis et al., J. Chem. Phys.
    /// 21, 1953): exponentially distributed with mean 1.
    mutating func nextPatience() -> Float {
        patience[Int(truncatingIfNeeded: random.next() >> 52)]
    }

    /// The factor that leads from 1 to `ratio` in 256 steps.
    static func coolingFactor(_ ratio: Double) -> Double {
        (0..<8).reduce(ratio) { factor, _ in factor.squareRoot() }
    }

    /// The natural logarithm of a number above 0 and at most 1, by halving and a series.
    static func logarithm(_ number: Double) -> Double {
        let logarithmOfTwo = 0.693_147_180_559_945_3
        var halvings = 0.0
        var rest = number
        while rest < 0.75 {
            rest *= 2
            halvings += 1
        }
        let ratio = (rest - 1) / (rest + 1)
        var term = ratio
        var sum = 0.0
        for odd in stride(from: 1.0, through: 21, by: 2) {
            sum += term / odd
            term *= ratio * ratio
        }
        return 2 * sum - halvings * logarithmOfTwo
    }
}
