import Wire
import WorkBasedLearning

/// `audit [since DATE] [by USER] [about NOUN ID]`: who looked at what, who changed it, and who was
/// denied.
enum Audit {
    static let verb = Verb(
        "audit", "Says who looked at or changed what, the latest first.",
        arguments: [
            Argument("since", .dates, "the first day", place: .key, after: ["since"]),
            Argument("by", .text, "a user's name or number", place: .key, after: ["by"]),
            Argument(
                "about", .thing,
                "whom or what: a noun and an id, such as student S12", place: .key,
                after: ["about"]),
            Argument(
                "key", .number(1...Int(Int32.max) << 20),
                "of a removed entry, as audit shows it in place of the id", place: .key),
            Argument("before", .number(1...Int(Int32.max) << 20), "the next page", place: .key),
        ], examples: ["audit since monday", "audit by rflores about student S12"],
        isForAllSchools: true
    ) { arguments, context throws(Failure) in
        var query = AuditQuery(limit: context.settings.pageRows)
        if let span = arguments.dates("since") { query.since = context.ports.unixTime(span.first) }
        if let name = arguments["by"] {
            guard let user = context.ports.userNumber(name) else {
                throw Failure(
                    .notFound, "this machine has no user \(quoted(name))", wanted: Wanted("by"))
            }
            query.user = user
        }
        if let about = arguments["about"] { query.subjects = try subjects(about, context) }
        if let key = arguments.number("key") { query.subjects.append(Int64(key)) }
        if let before = arguments.number("before") { query.before = Int64(before) }
        var outcome = Outcome(.ok())
        outcome.effect = .audit(query)
        outcome.records = [context.looked("audit", nil)]
        return outcome
    }

    /// The keys of what a text names, a noun and an id, or an id alone; and of what is kept under
    /// that id, such as a student's guardians.
    private static func subjects(_ text: String, _ context: Context) throws(Failure) -> [Int64] {
        let words = text.split(separator: " ").map(String.init)
        let named = words.count > 1 ? try? Show.noun(words[0]) : nil
        let rest = named == nil ? text : words.dropFirst().joined(separator: " ")
        let found = try find(rest, among: named.map { [$0] } ?? Noun.allCases, context)
        let kept = Noun.allCases.filter { $0.isKept(under: found.noun) }
        return ([found.noun] + kept).compactMap { context.register.key($0, found.id) }
    }

    private static func find(
        _ text: String, among nouns: [Noun], _ context: Context
    ) throws(Failure) -> (noun: Noun, id: String) {
        do throws(Failure) {
            return try Finder("about", context).find(text, among: nouns)
        } catch {
            guard error.code == .notFound else { throw error }
            throw Failure(
                error.code,
                error.text + "; what is removed is asked for by key=N, as audit shows it",
                wanted: error.wanted, about: error.about)
        }
    }
}
