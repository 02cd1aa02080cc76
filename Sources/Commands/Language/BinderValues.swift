import Wire
import WorkBasedLearning

/// The values of arguments, taken from the words that follow.
extension Binder {
    /// Takes the value of an argument from the words that follow.
    mutating func take(_ argument: Argument) throws(Failure) {
        switch argument.kind {
        case .dates:
            if try takeDates(argument) { return }
        case .duration:
            if try takeDuration(argument) { return }
        case .words, .entry, .thing: return try set(argument, takeWords(argument))
        default: break
        }
        let text = words[next].text(ifKeyword: false) ?? ""
        next += 1
        try set(argument, text)
    }

    mutating func takeDates(_ argument: Argument) throws(Failure) -> Bool {
        guard let (span, used) = try read(beforeDuration(plain(from: next)), argument) else {
            return false
        }
        next += used
        if let answer = answers[argument.name] {
            try set(argument, answer)
        } else {
            arguments.put(argument, span)
        }
        return true
    }

    /// The words up to a length of time, where one is wanted: `february 40 min` is no 40 February.
    private func beforeDuration(_ words: ArraySlice<String>) -> ArraySlice<String> {
        guard free.contains(where: { $0.kind == .duration }) else { return words }
        let end = words.indices.prefix(PhraseReader.mostWords).dropFirst().first { index in
            ((try? DurationPhrase.read(words[index...])) ?? nil) != nil
        }
        return end.map { words[..<$0] } ?? words
    }

    /// The days that words begin with; behind `since` they are the last such days.
    private func read(
        _ words: ArraySlice<String>, _ argument: Argument
    ) throws(Failure) -> (DaySpan, used: Int)? {
        if argument.prepositions.contains("since"),
            let (span, used) = try DatePhrase.read(["since"] + words, now: context.now), used > 1
        {
            return (span, used - 1)
        }
        return try DatePhrase.read(words, now: context.now)
    }

    mutating func takeDuration(_ argument: Argument) throws(Failure) -> Bool {
        guard let (minutes, used) = try DurationPhrase.read(plain(from: next)) else {
            return false
        }
        next += used
        try set(argument, answers[argument.name] ?? String(minutes))
        return true
    }

    /// Words up to a preposition of another argument, a phrase that one wants, or a key; one word
    /// in strict form, and two where a noun begins what is a noun and an id.
    private mutating func takeWords(_ argument: Argument) -> String {
        var taken: [String] = []
        while next < words.count, let word = words[next].text(ifKeyword: false) {
            let namesNoun =
                argument.kind == .thing && taken.count == 1 && (try? Show.noun(taken[0])) != nil
            let isFull = context.conversation.strict && !namesNoun
            if !taken.isEmpty, isFull || isEnd(word) { break }
            taken.append(word)
            next += 1
        }
        return taken.joined(separator: " ")
    }

    private func isEnd(_ word: String) -> Bool {
        if keyword(word) != nil || free.contains(where: { $0.has(word) }) { return true }
        if argument(after: word) != nil { return true }
        return free.contains { argument in
            if argument.place == .led { return false }
            return switch argument.kind {
            case .dates, .duration: canTake(argument, next)
            default: false
            }
        }
    }

    mutating func set(_ argument: Argument, _ value: String) throws(Failure) {
        if arguments[argument.name] != nil {
            throw Failure(.badArgument, "\(argument.shown) is given twice")
        }
        let value = answers[argument.name] ?? value
        switch argument.kind {
        case .dates: arguments.put(argument, try dates(value, argument))
        case .duration: arguments.put(argument, minutes: try minutes(value, argument))
        case .entry(let nouns):
            let finder = Finder(argument.name, context)
            arguments.put(argument, try finder.find(value, among: nouns).id)
        default:
            if let wanted = argument.complaint(about: value) {
                throw Failure(
                    .badArgument, "\(argument.shown): \(quoted(value)) is not \(wanted)")
            }
            arguments.put(argument, value)
        }
    }

    func dates(_ value: String, _ argument: Argument) throws(Failure) -> DaySpan {
        let words = value.split(separator: " ").map(String.init)
        if let (span, used) = try read(words[...], argument), used == words.count {
            return span
        }
        throw Failure(
            .badArgument,
            "\(argument.shown): \(quoted(value)) is no date; say one such as 2027-02-16, feb 16, "
                + "next tuesday or 2 feb to 19 feb", wanted: Wanted(argument.name))
    }

    private func minutes(_ value: String, _ argument: Argument) throws(Failure) -> Int {
        if let number = Int(value), (1...100_000).contains(number) { return number }
        let words = value.split(separator: " ").map(String.init)
        if let (minutes, used) = try DurationPhrase.read(words[...]), used == words.count {
            return minutes
        }
        throw Failure(
            .badArgument,
            "\(argument.shown): \(quoted(value)) is no length of time; say one such as 40 min",
            wanted: Wanted(argument.name))
    }
}
