import Wire
import WorkBasedLearning

/// `show NOUN [ID]`, `show day DATE`, `show plan [draft|published]`: a look, which goes on record.
enum Show {
    static let verb = Verb(
        "show",
        "Shows a student, employer, slot, trip, section, speaker, a day, the plan, and more.",
        arguments: [
            Argument("noun", .text, "what: a noun, day or plan", isRequired: true),
            Argument("id", .text, "its id; a date for a day; none lists the noun's entries"),
            Argument(
                "from", .number(1...1_000_000_000), "the first row of a long table", place: .key),
        ], examples: ["show student S12", "show day 2027-02-16"]
    ) { arguments, context throws(Failure) in
        switch arguments.needed("noun") {
        case "day": return try DayView.outcome(arguments, context)
        case "plan": return try PlanView.outcome(arguments, context)
        case let word: return try show(try noun(word), arguments, context)
        }
    }

    private static func show(
        _ noun: Noun, _ arguments: Arguments, _ context: Context
    ) throws(Failure) -> Outcome {
        guard let id = arguments["id"] else {
            return NounList.outcome(noun, from: arguments.number("from") ?? 1, context)
        }
        guard context.register.has(noun, id) else { throw notFound(noun, id, context.register) }
        var outcome = Outcome(
            .ok(Card.lines(noun, id, context.register) + Details.lines(noun, id, context)))
        outcome.records = [context.looked("show", noun, id)]
        return outcome
    }

    /// The noun of a word, singular or plural.
    static func noun(_ word: String) throws(Failure) -> Noun {
        let name = word.lowercased().replacing("-", with: "_")
        if let noun = Noun(rawValue: name) { return noun }
        if name.hasSuffix("s"), let noun = Noun(rawValue: String(name.dropLast())) { return noun }
        let words = Noun.allCases.map(\.rawValue) + ["day", "plan"]
        let near = nearest(to: name, among: words).map { "; did you mean \($0)?" } ?? ""
        throw Failure(
            .badArgument,
            "\(quoted(word)) is not something that is kept here\(near) (known: "
                + words.joined(separator: ", ") + ")")
    }

    /// That there is no such entry, with the nearest id that there is.
    static func notFound(_ noun: Noun, _ id: String, _ register: Register) -> Failure {
        func owners<Row: SheetRow>(_ type: Row.Type) -> [String] {
            register.table(of: type).owners
        }
        let near =
            nearest(to: id, among: owners(noun.rowType)).map { "; did you mean \($0)?" } ?? ""
        return Failure(.notFound, "there is no \(noun.words) \(quoted(id))\(near)")
    }
}
