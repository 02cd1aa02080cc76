import WorkBasedLearning

/// Days that are told by how far they are from another.
struct DistancePhrase {
    let today: Day
    /// What may stand behind `from`, `after` and `before`.
    let origin: PhraseReader.Form<SaidDate>

    /// `in 3 days`, `in two weeks`, `in a month`, `2 weeks from now`, `3 days ago`,
    /// `day after tomorrow`, `a week from tuesday`, `2 days before feb 16`.
    func read(_ reader: inout PhraseReader) -> SaidDate? {
        reader.longest([ahead, ago, away])
    }

    private var now: SaidDate { .fixed(DaySpan(today)) }

    private func ahead(_ reader: inout PhraseReader) -> SaidDate? {
        guard reader.skip(["in"]), let distance = distance(&reader, 1) else { return nil }
        return .away(distance, from: now)
    }

    private func ago(_ reader: inout PhraseReader) -> SaidDate? {
        guard let distance = distance(&reader, -1), reader.skip(["ago"]) else { return nil }
        return .away(distance, from: now)
    }

    private func away(_ reader: inout PhraseReader) -> SaidDate? {
        reader.skip(["the"])
        let one = Distance(count: 1, unit: .day)
        guard let distance = distance(&reader, 1) ?? (reader.skip(["day"]) ? one : nil),
            let sign = reader.takeName({ DistancePhrase.directions[$0] })
        else { return nil }
        let signed = Distance(count: sign * distance.count, unit: distance.unit)
        if sign > 0, reader.skip(["now"]) { return .away(signed, from: now) }
        return origin(&reader).map { .away(signed, from: $0) }
    }

    /// `3 days`, `a week`, with a sign.
    private func distance(_ reader: inout PhraseReader, _ sign: Int) -> Distance? {
        reader.attempt { reader in
            guard let count = reader.takeCount(),
                let unit = reader.takeName({ DistancePhrase.units[$0] })
            else { return nil }
            return Distance(count: sign * count, unit: unit)
        }
    }

    private static let units: [String: Distance.Unit] = [
        "day": .day, "days": .day, "week": .week, "weeks": .week, "month": .month,
        "months": .month,
    ]

    private static let directions = ["from": 1, "after": 1, "before": -1]
}
