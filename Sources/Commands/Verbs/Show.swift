import Wire
import WorkBasedLearning

/// `show NOUN [ID]`, `show day DATE`, `show plan`, `show unplaced`, `show unreached`: a look, which
/// goes on record.
enum Show {
    static let verb = Verb(
        "show",
        "Shows entries, a day, the plan, who is not placed, or whom no mail reaches.",
        arguments: [
            Argument(
                "noun", .text,
                "what: a noun, day, plan, placements, sessions, unplaced or unreached",
                isRequired: true),
            Argument("id", .words, "its id or name; a date for a day; none lists the entries"),
            Argument(
                "on", .dates, "slots, trips, calendars, placements or sessions of these days only",
                place: .led, after: ["on"]),
            Argument(
                "school", .entry([.school]), "of those unplaced, a school's only", place: .key),
            Argument(
                "from", .number(1...1_000_000_000), "the first row of a long table", place: .key),
        ],
        examples: ["show student S12", "show day tuesday", "show slots on feb 9"],
        roles: [.coordinator, .teacher, .transport, .viewer]
    ) { arguments, context throws(Failure) in
        switch arguments.needed("noun") {
        case "day": return try DayView.outcome(arguments, context)
        case "plan": return try plan(arguments, context)
        case "unplaced": return try UnplacedView.outcome(arguments["id"], arguments, context)
        case "placements", "sessions":
            return DatedList.outcome(arguments.needed("noun"), arguments, context)
        case "unreached":
            guard context.sight.user.role == .coordinator else {
                throw Failure(.denied, "only coordinators see who cannot be written to")
            }
            return UnreachedView.outcome(from: arguments.number("from") ?? 1, context)
        case "my", "mine":
            guard let text = arguments["id"], let noun = try? noun(text) else {
                throw Failure(
                    .missingArgument, "my what? say show my sections, or show my students")
            }
            return try list(noun, arguments, context)
        case let word: return try show(try noun(word), arguments, context)
        }
    }

    /// What can be shown besides nouns.
    static func sights(_ sight: Sight) -> [String] {
        ["day", "placements", "plan", "sessions"] + (sight.countsRequests ? ["unplaced"] : [])
            + (sight.user.role == .coordinator ? ["unreached"] : [])
    }

    /// The plan, or in `show plan draft unplaced` who has no place in it.
    private static func plan(
        _ arguments: Arguments, _ context: Context
    ) throws(Failure) -> Outcome {
        var words = (arguments["id"] ?? "").split(separator: " ").map(String.init)
        guard words.last == "unplaced" else { return try PlanView.outcome(arguments, context) }
        words.removeLast()
        let word = words.isEmpty ? nil : words.joined(separator: " ")
        return try UnplacedView.outcome(word, arguments, context)
    }

    /// The entries of a noun that the user sees, which are a teacher's own.
    private static func list(
        _ noun: Noun, _ arguments: Arguments, _ context: Context
    ) throws(Failure) -> Outcome {
        let sight = context.sight
        guard sight.sees(noun) else {
            throw Failure(
                .denied, "the role \(sight.user.role.rawValue) does not see \(noun.plural)")
        }
        return NounList.outcome(
            noun, from: arguments.number("from") ?? 1, on: try DatedList.days(noun, arguments),
            context)
    }

    private static func show(
        _ noun: Noun, _ arguments: Arguments, _ context: Context
    ) throws(Failure) -> Outcome {
        guard context.sight.sees(noun), let text = arguments["id"] else {
            return try list(noun, arguments, context)
        }
        let id = try Finder("id", context).find(text, among: [noun]).id
        var outcome = Outcome(
            .ok(Card.lines(noun, id, context) + Details.lines(noun, id, context)))
        outcome.records = [context.looked("show", noun, id)]
        return outcome
    }

    /// The noun of a word, singular or plural.
    static func noun(_ word: String) throws(Failure) -> Noun {
        let name = word.lowercased().asKeyName
        if let noun = Noun(rawValue: name) { return noun }
        if name.hasSuffix("s"), let noun = Noun(rawValue: String(name.dropLast())) { return noun }
        let words =
            Noun.allCases.map(\.rawValue)
            + ["day", "placements", "plan", "sessions", "unplaced", "unreached"]
        let near = nearest(to: name, among: words).map { "; did you mean \($0)?" } ?? ""
        throw Failure(
            .badArgument,
            "\(quoted(word)) is not something that is kept here\(near) (known: "
                + words.joined(separator: ", ") + ")")
    }

    /// That there is no such entry for the user, with the nearest id that there is.
    ///
    /// - Parameters:
    ///   - other: another noun of which it might have been an id.
    ///   - about: what is denied to the user; nil where it is not there.
    static func notFound(
        _ noun: Noun, or other: Noun? = nil, _ id: String, _ register: Register, _ sight: Sight,
        about: Member? = nil
    ) -> Failure {
        let known = [noun, other].compactMap(\.self).flatMap { noun in
            register.owners(noun).filter { sight.sees(noun, $0) }
        }
        let near = nearest(to: id, among: known).map { "; did you mean \($0)?" } ?? ""
        let nouns = [noun, other].compactMap { $0?.words }.joined(separator: " or ")
        let extent = sight.isEverything ? "" : " that you may see"
        return Failure(
            .notFound, "there is no \(nouns) \(quoted(id))\(extent)\(near)",
            about: about ?? sight.missing(noun, id))
    }
}
