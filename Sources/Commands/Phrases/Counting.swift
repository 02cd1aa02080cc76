/// Numbers as people say and write them.
extension PhraseReader {
    /// Takes a count: `3`, `a`, `three`, `forty-five`.
    mutating func takeCount() -> Int? {
        skip(["a", "an"]) ? 1 : takeCardinal()
    }

    /// Takes a number of a thing, in digits or letters: `3`, `three`.
    mutating func takeCardinal() -> Int? {
        if let number = takeNumber(1...9) { return number }
        guard let count = takeName({ Counting.counts[$0] }) else { return nil }
        return count + (Counting.tens.contains(count) ? takeOnes() ?? 0 : 0)
    }

    private mutating func takeOnes() -> Int? {
        attempt { reader in
            reader.skip(["-"])
            return reader.takeName { Counting.ones.firstIndex(of: $0).map { $0 + 1 } }
        }
    }

    /// Takes a number with or without the ending of an ordinal, `16` or `16th`; nothing else may
    /// be glued to it.
    mutating func takeOrdinal() -> Int? {
        attempt { reader in
            guard let number = reader.takeNumber(1...2) else { return nil }
            if reader.isGlued { reader.skip(["st", "nd", "rd", "th"]) }
            return reader.isAtBreak ? number : nil
        }
    }

    /// Takes an ordinal in letters, `third`.
    mutating func takeOrdinalWord() -> Int? {
        takeName { Counting.ordinals.firstIndex(of: $0).map { $0 + 1 } }
    }
}

/// The words for numbers.
private enum Counting {
    static let ones = [
        "one", "two", "three", "four", "five", "six", "seven", "eight", "nine",
    ]

    static let tens: Set<Int> = [20, 30, 40, 50]

    static let counts: [String: Int] = {
        var counts = [
            "zero": 0, "ten": 10, "eleven": 11, "twelve": 12, "fifteen": 15, "twenty": 20,
            "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "ninety": 90,
        ]
        for (index, word) in ones.enumerated() { counts[word] = index + 1 }
        return counts
    }()

    static let ordinals = [
        "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
        "tenth", "eleventh", "twelfth",
    ]
}
