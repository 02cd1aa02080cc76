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
                "about", .thing, "whom or what: a noun and an id, such as student S12", place: .key,
                after: ["about"]),
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
        if let about = arguments["about"] { query.subject = try subject(about, context) }
        if let before = arguments.number("before") { query.before = Int64(before) }
        var outcome = Outcome(.ok())
        outcome.effect = .audit(query)
        outcome.records = [context.looked("audit", nil)]
        return outcome
    }

    /// The key of what a text names: a noun and an id, or an id alone.
    private static func subject(_ text: String, _ context: Context) throws(Failure) -> Int64? {
        let words = text.split(separator: " ").map(String.init)
        let named = words.count > 1 ? try? Show.noun(words[0]) : nil
        let rest = named == nil ? text : words.dropFirst().joined(separator: " ")
        let found = try Finder("about", context).find(
            rest, among: named.map { [$0] } ?? Noun.allCases)
        return context.register.key(found.noun, found.id)
    }
}
