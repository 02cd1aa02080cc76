/// Chance that a seed repeats: the same numbers on every machine, in every build.
///
/// SplitMix64, after Steele, Lea, Flood: "Fast Splittable Pseudorandom Number Generators"
/// (OOPSLA 2014), with the constants of Vigna's public-domain `splitmix64.c`. Not for secrets.
package struct SeededRandom: RandomNumberGenerator, Sendable {
    private var state: UInt64

    /// Begins the sequence of a seed.
    package init(seed: UInt64) { state = seed }

    /// The next 64 bits.
    package mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// An even number from 0 to below 1.
    mutating func unit() -> Double { Double(next() >> 11) * 0x1p-53 }

    /// An even choice from `0 ..< bound`.
    ///
    /// After Lemire: "Fast Random Integer Generation in an Interval" (ACM TOMACS 2019).
    ///
    /// - Precondition: `bound` is at least 1.
    package mutating func below(_ bound: Int) -> Int {
        precondition(bound >= 1, "A choice needs at least one possibility.")
        let range = UInt64(bound)
        var product = next().multipliedFullWidth(by: range)
        if product.low < range {
            let threshold = (0 &- range) % range
            while product.low < threshold { product = next().multipliedFullWidth(by: range) }
        }
        return Int(product.high)
    }

    /// Puts an array in an even random order (Fisher and Yates). O(n).
    ///
    /// The standard library's own shuffle may change from release to release; this one does not.
    package mutating func shuffle<Element>(_ array: inout [Element]) {
        for last in stride(from: array.count - 1, to: 0, by: -1) {
            array.swapAt(last, below(last + 1))
        }
    }
}
