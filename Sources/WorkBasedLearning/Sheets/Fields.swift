/// The kinds of cells that the planning folder knows.
extension Field where Value == String {
    /// One line of free text.
    static let line = Field(
        "one line of text", reading: { isOneLine($0) ? $0 : nil }, format: { $0 })

    /// Free text that may have line breaks.
    static let note = Field("text", reading: { $0 }, format: { $0 })

    /// A district's own id.
    static let id = Field(
        "an id (at most 64 characters; no blanks, semicolons, colons, control characters or "
            + "separate accents)",
        reading: { isIdentifier($0) ? $0 : nil }, format: { $0 })

    /// A mail address by RFC 5321.
    static let email = Field(
        "an e-mail address", reading: { isMailAddress($0) ? $0 : nil }, format: { $0 })

    /// An end of a trip: a school's or site's id, or `town:NAME`.
    static let place = Field(
        "a school id, a site id or town:NAME",
        reading: { isTown($0) || isIdentifier($0) ? $0 : nil }, format: { $0 })
}

extension Field where Value == Int {
    /// A whole number of a range.
    static func number(_ range: ClosedRange<Int>) -> Field {
        Field(
            "a whole number from \(range.lowerBound) to \(range.upperBound)",
            reading: { text in
                wholeNumber(text.utf8).flatMap { range.contains($0) ? $0 : nil }
            }, format: { String($0) })
    }

    /// A clock time of a day as its minute, with `24:00` only where an end may stand.
    static func clock(through last: Int) -> Field {
        Field(
            "a time (HH:MM\(last == 1440 ? ", at most 24:00" : ""))",
            reading: { text in minuteOfDay(text).flatMap { $0 <= last ? $0 : nil } },
            format: { clockTime($0) })
    }
}

extension Field where Value == Int? {
    /// A limit, where an empty cell means that there is none.
    static var limit: Field { Field<Int>.number(0...100_000).optional }
}

extension Field where Value == Double? {
    /// Degrees of latitude or longitude up to a bound either way.
    static func degrees(_ bound: Double) -> Field {
        Field<Double>(
            "a number of degrees from -\(Int(bound)) to \(Int(bound))",
            reading: { text in decimal(text).flatMap { abs($0) <= bound ? $0 : nil } },
            format: { $0 == $0.rounded() ? String(Int($0)) : "\($0)" }
        ).optional
    }
}

extension Field where Value == Day {
    static let date = Field("a date (YYYY-MM-DD)", reading: { Day($0) }, format: { $0.description })
}

extension Field where Value == Day? {
    static var date: Field { Field<Day>.date.optional }
}

extension Field where Value == Moment {
    /// A moment that begins something.
    static let begin = Field(
        "a moment (YYYY-MM-DDTHH:MM)",
        reading: { text in Moment(text).flatMap { $0.minute < 1440 ? $0 : nil } },
        format: { $0.description })

    /// A moment that ends something: 24:00 is allowed.
    static let end = Field(
        "a moment (YYYY-MM-DDTHH:MM)", reading: { Moment($0) }, format: { $0.description })
}

extension Field where Value == Bool {
    static let yesNo = Field(
        "yes or no", options: ["yes", "no"],
        reading: { $0 == "yes" ? true : $0 == "no" ? false : nil },
        format: { $0 ? "yes" : "no" })
}

extension Field where Value == [String] {
    /// Free text entries separated by semicolons; empty and repeated entries are dropped.
    static let list = Field(
        "a list separated by semicolons",
        parse: { text throws(FieldFault) in
            let entries = listEntries(text)
            for entry in entries where !isOneLine(entry) {
                throw FieldFault("has a line break or control character in \(quoted(entry))")
            }
            return entries
        }, format: { $0.joined(separator: ";") })
}

extension Field where Value: RawRepresentable & CaseIterable & Sendable, Value.RawValue == String {
    /// One word of a fixed set.
    static var word: Field {
        Field(
            alternatives(of: Value.self), options: Value.allCases.map(\.rawValue),
            reading: { Value(rawValue: $0) },
            format: { $0.rawValue })
    }
}

extension Field {
    /// A list of words of a fixed set, in the order of that set.
    static func words<Word>(_: Word.Type) -> Field
    where
        Value == [Word], Word: RawRepresentable & CaseIterable & Equatable & Sendable,
        Word.RawValue == String
    {
        Field(
            "a list of \(alternatives(of: Word.self))", options: Word.allCases.map(\.rawValue),
            parse: { text throws(FieldFault) in
                var found: [Word] = []
                for entry in listEntries(text) {
                    guard let word = Word(rawValue: entry) else {
                        throw FieldFault(
                            "has the unknown entry \(quoted(entry)) (known: "
                                + "\(alternatives(of: Word.self)))")
                    }
                    found.append(word)
                }
                if found.isEmpty { throw FieldFault("has no entry") }
                return Word.allCases.filter(found.contains)
            }, format: { $0.map(\.rawValue).joined(separator: ";") })
    }
}

/// The words of a set, as a sentence lists them.
private func alternatives<Word>(of _: Word.Type) -> String
where Word: RawRepresentable & CaseIterable, Word.RawValue == String {
    let words = Word.allCases.map(\.rawValue)
    return words.count < 2
        ? words.joined()
        : words.dropLast().joined(separator: ", ") + " or " + words[words.count - 1]
}
