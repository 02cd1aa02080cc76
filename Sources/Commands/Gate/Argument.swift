import Wire
package import WorkBasedLearning

/// An argument of a verb: its name, what it looks like, and where it stands in a sentence.
package struct Argument: Sendable {
    package enum Kind: Sendable, Equatable {
        case text
        case number(ClosedRange<Int>)
        case day
        case moment
        case yesNo
        case oneOf([String])
        /// Words up to the next preposition or key.
        case words
        /// A noun and an id, or an id or name alone.
        case thing
        /// A day or several, as people say them.
        case dates
        /// A length of time, in minutes.
        case duration
        /// An entry of one of these nouns, by id or by its name or a part of that.
        case entry([Noun])
    }

    enum Place: Sendable {
        /// In its turn among the words, or as `name=value`.
        case position
        /// As `name=value` only.
        case key
        /// Behind one of its prepositions, or as `name=value`.
        case led
    }

    package let name: String
    /// The name as sentences have it.
    package let shown: String
    package let kind: Kind
    package let about: String
    package let isRequired: Bool
    let place: Place
    /// Words before which the value may stand anywhere, such as `about`.
    let prepositions: [String]
    /// Whether several stand in it, with commas between.
    let isList: Bool

    init(
        _ name: String, _ kind: Kind, _ about: String, place: Place = .position,
        after prepositions: [String] = [], isRequired: Bool = false, isList: Bool = false
    ) {
        self.name = name
        shown = place != .position ? name.replacing("_", with: "-") : name
        self.prepositions = prepositions
        self.isList = isList
        self.kind = kind
        self.about = about
        self.place = place
        self.isRequired = isRequired
    }

    var usage: String {
        let flag = "--" + shown
        let text =
            switch (place, kind) {
            case (_, .dates): prepositions.first == name ? "\(name) DATES" : "DATES"
            case (.led, _): "\(prepositions[0]) \(valueName)"
            case (.key, _) where !prepositions.isEmpty: "\(prepositions[0]) \(valueName)"
            case (.position, _): name.uppercased()
            case (.key, .yesNo): flag
            case (.key, _): "\(shown)=\(placeholder)"
            }
        return isRequired ? text : "[\(text)]"
    }

    /// What stands behind a preposition: the argument's name, unless that is the preposition.
    private var valueName: String {
        prepositions[0] == name ? placeholder : name.uppercased()
    }

    private var placeholder: String {
        switch kind {
        case .yesNo: "yes"
        case .number: "N"
        case .moment: "MOMENT"
        case .day: "DATE"
        case .dates: "DATES"
        case .duration: "MINUTES"
        case .entry(let nouns): nouns.map { $0.rawValue.uppercased() }.joined(separator: "|")
        case .oneOf(let words): words.joined(separator: "|")
        case .text, .words: "TEXT"
        case .thing: "NOUN ID"
        }
    }

    /// What a value must be, where it is not.
    func complaint(about value: String) -> String? {
        switch kind {
        case .text, .words, .thing, .dates, .duration, .entry: return nil
        case .number(let range):
            if let number = Int(value), range.contains(number) { return nil }
            return "a whole number from \(range.lowerBound) to \(range.upperBound)"
        case .day: return Day(value) == nil ? "a date (YYYY-MM-DD)" : nil
        case .moment: return Moment(value) == nil ? "a moment (YYYY-MM-DDTHH:MM)" : nil
        case .yesNo: return value == "yes" || value == "no" ? nil : "yes or no"
        case .oneOf(let words):
            return words.contains(value) ? nil : "one of \(words.joined(separator: ", "))"
        }
    }
}
