import Wire

/// How long something takes, as people say it.
enum DurationPhrase {
    private typealias Amount = SaidDuration.Amount

    /// The duration that the words begin with, and how many words say so: as many as can be read.
    ///
    /// `40 min`, `40-minute`, `1.5 hours`, `90m`, `1h30`, `half an hour`, `an hour and a half`,
    /// `2 hours 15 minutes`. Parts of a minute are rounded.
    ///
    /// - Returns: nil where the words begin with no duration.
    /// - Throws: `bad-argument` for a duration of nothing, and for `1h75`.
    static func read(_ words: ArraySlice<String>) throws(Failure) -> (minutes: Int, used: Int)? {
        guard
            let (said, used) = PhraseReader.longest(
                of: words, [one, hoursAndMinutes, hoursAndDigits, hoursAndHalf])
        else { return nil }
        return (try said.minutes(), used)
    }

    /// `40 min`, `1.5 hours`, `half an hour`.
    private static func one(_ reader: inout PhraseReader) -> SaidDuration? {
        guard let amount = reader.longest([count, decimal, countAndHalf, fraction]),
            let unit = unit(&reader)
        else { return nil }
        return SaidDuration(amount: amount, unit: unit)
    }

    /// `2 hours 15 minutes`, `an hour and 5 min`, `1h30m`.
    private static func hoursAndMinutes(_ reader: inout PhraseReader) -> SaidDuration? {
        guard var hours = hours(&reader) else { return nil }
        reader.skip(["and"])
        guard let minutes = reader.takeCardinal(), unit(&reader) == .minute else { return nil }
        hours.extra = minutes
        return hours
    }

    /// `1h30`.
    private static func hoursAndDigits(_ reader: inout PhraseReader) -> SaidDuration? {
        guard var hours = hours(&reader), reader.isGlued, let minutes = reader.takeNumber(2...2)
        else { return nil }
        hours.extra = minutes
        return hours
    }

    /// `an hour and a half`, `2 hours and a half`.
    private static func hoursAndHalf(_ reader: inout PhraseReader) -> SaidDuration? {
        guard let hours = hours(&reader), skipAndHalf(&reader) else { return nil }
        return SaidDuration(amount: hours.amount.andHalf, unit: .hour)
    }

    /// Whole hours.
    private static func hours(_ reader: inout PhraseReader) -> SaidDuration? {
        guard let count = reader.takeCount(), unit(&reader) == .hour else { return nil }
        return SaidDuration(amount: Amount(count: count), unit: .hour)
    }

    private static func unit(_ reader: inout PhraseReader) -> SaidDuration.Unit? {
        reader.skip(["-"])
        return reader.takeName { units[$0] }
    }

    /// `40`, `forty`, `an`.
    private static func count(_ reader: inout PhraseReader) -> Amount? {
        reader.takeCount().map { Amount(count: $0) }
    }

    /// `1.5`.
    private static func decimal(_ reader: inout PhraseReader) -> Amount? {
        guard let whole = reader.takeNumber(1...9), reader.skip(["."]),
            let digits = reader.takeDigits(1...3), let part = Int(digits)
        else { return nil }
        let parts = digits.reduce(1) { product, _ in product * 10 }
        return Amount(count: whole * parts + part, parts: parts)
    }

    /// `one and a half`.
    private static func countAndHalf(_ reader: inout PhraseReader) -> Amount? {
        guard let whole = count(&reader), skipAndHalf(&reader) else { return nil }
        return whole.andHalf
    }

    private static func skipAndHalf(_ reader: inout PhraseReader) -> Bool {
        reader.skip(["and"]) && reader.skip(["a"]) && reader.skip(["half"])
    }

    /// `half an` hour, `a quarter of an` hour.
    private static func fraction(_ reader: inout PhraseReader) -> Amount? {
        reader.skip(["a"])
        guard let parts = reader.takeName({ fractions[$0] }) else { return nil }
        reader.skip(["of"])
        reader.skip(["a", "an"])
        return Amount(count: 1, parts: parts)
    }

    private static let fractions = ["half": 2, "quarter": 4]

    private static let units: [String: SaidDuration.Unit] = [
        "m": .minute, "min": .minute, "mins": .minute, "minute": .minute, "minutes": .minute,
        "h": .hour, "hr": .hour, "hrs": .hour, "hour": .hour, "hours": .hour,
    ]
}
