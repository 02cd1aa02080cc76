import Wire
import WorkBasedLearning

/// `request KIND for STUDENT [DATES] [choose E12, E5]`.
enum RequestExperience {
    static let verb = Verb(
        "request", "Asks for an experience for a student; the next plan looks for a place.",
        arguments: [
            Argument(
                "kind", .words, "what: \(kinds), or a part of that", isRequired: true),
            Argument(
                "student", .entry([.student]), "who: an id or a name", place: .key,
                after: ["for"], isRequired: true),
            Argument(
                "dates", .dates, "when; any time if left out", place: .key,
                after: ["in", "on", "during"]), Wish.choices,
        ], changes: true,
        examples: [
            "request shadow for S12 choose E12",
            "request workplace tour for S12 in february choose E3, sector:Health",
        ], roles: [.coordinator, .teacher]
    ) { arguments, context throws(Failure) in
        var wish = Request()
        wish.id = Wish.newID("R", context.register)
        wish.kind = try kind(arguments.needed("kind"))
        wish.student = arguments.needed("student")
        let span = arguments.dates("dates")
        wish.earliest = span?.first
        wish.latest = span.flatMap { $0.last == Day.calendar.upperBound ? nil : $0.last }
        wish.choices = try Wish.choices(arguments, among: [.employer], context)
        let outcome = try RowEdit.outcome(
            "request", owner: wish.id, rows: [RowWords<Request>.checked(wish)], context)
        return Wish.taken(
            outcome, wish.id, words(wish, span, context.register),
            [
                Member("kind", .text(wish.kind.word)), Member("student", .text(wish.student)),
                Member("earliest", span.map { .text($0.first.description) } ?? .none),
                Member("latest", wish.latest.map { .text($0.description) } ?? .none),
                Member("choices", .list(wish.choices)),
            ])
    }

    private static let kinds = Experience.all.map(\.title).joined(separator: ", ")

    /// The kind that a text means: its word, its title, or a part of that which no other has.
    private static func kind(_ text: String) throws(Failure) -> Experience {
        let wanted = text.lowercased().replacing("_", with: " ").replacing("-", with: " ")
        if let exact = Experience.all.first(where: { $0.title == wanted }) { return exact }
        let found = Experience.all.filter { $0.title.contains(wanted) }
        if found.count == 1 { return found[0] }
        let choices = (found.isEmpty ? Experience.all : found).map {
            Wanted.Choice($0.word, $0.title)
        }
        throw Failure(
            found.isEmpty ? .badArgument : .ambiguous,
            found.isEmpty
                ? "\(quoted(text)) is no kind of experience (known: \(kinds))"
                : "\(quoted(text)) may be \(counted(found.count, "kind")) of experience",
            wanted: Wanted("kind", among: choices))
    }

    private static func words(
        _ wish: Request, _ span: DaySpan?, _ register: Register
    ) -> String {
        let name = register.students[wish.student]?.name ?? ""
        return "\(withArticle(wish.kind.title)) for \(name) (\(wish.student))"
            + (span.map { ", \($0.inWords)" } ?? "") + Wish.inWords(wish.choices, register)
    }
}
