/// The periods of a timetable as people name them.
enum PeriodPhrase {
    /// The period that the words begin with, and how many words say so: `period 3`, `3rd period`,
    /// `third period`, `zero period`, `p3`, `period 3b`.
    ///
    /// - Returns: the period's number without leading zeros, with its letter, if any, as a capital
    ///   (`3`, `3B`); nil where the words begin with no period.
    static func read(_ words: ArraySlice<String>) -> (period: String, used: Int)? {
        PhraseReader.longest(of: words, [named, short, ordinal])
            .map { (period: $0, used: $1) }
    }

    /// `period 3`, `pd. 3b`, `period three`.
    private static func named(_ reader: inout PhraseReader) -> String? {
        reader.skip(names) ? number(&reader) : nil
    }

    /// `p3`.
    private static func short(_ reader: inout PhraseReader) -> String? {
        reader.skip(["p"]) && reader.isGlued ? number(&reader) : nil
    }

    /// `3rd period`, `third period`, `0 period`.
    private static func ordinal(_ reader: inout PhraseReader) -> String? {
        reader.skip(["the"])
        let number = reader.takeOrdinal() ?? reader.takeOrdinalWord() ?? reader.takeCardinal()
        return reader.skip(names) ? number.map { String($0) } : nil
    }

    private static func number(_ reader: inout PhraseReader) -> String? {
        guard let number = reader.takeCardinal() else { return nil }
        let letter =
            reader.isGlued ? reader.takeName { $0.count == 1 ? $0.uppercased() : nil } : nil
        return String(number) + (letter ?? "")
    }

    private static let names: Set<String> = ["period", "pd"]
}
