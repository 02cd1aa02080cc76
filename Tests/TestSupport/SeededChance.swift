/// Chance from a seed: the same seed, the same draws. SplitMix64 of Steele, Lea and Flood (2014).
package struct SeededChance: RandomNumberGenerator, Sendable {
    private var state: UInt64

    package init(seed: UInt64) {
        state = seed
    }

    package mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// A whole number from 0 up to, not including, a bound above 0.
    package mutating func below(_ bound: Int) -> Int {
        Int(next() % UInt64(bound))
    }

    /// A whole number of a range, which must not be empty.
    package mutating func number(_ range: ClosedRange<Int>) -> Int {
        Int.random(in: range, using: &self)
    }

    /// Whether one chance in so many came true.
    package mutating func one(in count: Int) -> Bool {
        number(1...count) == 1
    }

    /// One of several, of which there must be at least one.
    package mutating func pick<Element>(_ choices: [Element]) -> Element {
        choices[number(0...choices.count - 1)]
    }

    /// Some of several in their order, perhaps none.
    package mutating func some<Element>(_ choices: [Element]) -> [Element] {
        choices.filter { _ in one(in: 2) }
    }
}
