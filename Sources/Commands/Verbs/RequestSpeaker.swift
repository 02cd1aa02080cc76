import Wire
import WorkBasedLearning

/// `request speaker about TOPIC for SECTION DATES [40 min] [virtual] [choose E12]`.
enum RequestSpeaker {
    static let verb = Verb(
        "request speaker", "Asks for a guest speaker for a class; the next plan looks for one.",
        arguments: [
            Argument(
                "topic", .words, "what about", place: .key, after: ["about", "on"],
                isRequired: true),
            Argument(
                "section", .entry([.section]), "which class: its id or name, or my period 3",
                place: .key, after: ["for"], isRequired: true),
            Wish.dates,
            Argument(
                "minutes", .duration, "how long; 40 minutes if left out", place: .key,
                after: ["lasting"]),
            Argument(
                "mode", .oneOf(["onsite", "virtual"]), "onsite or virtual; either if left out",
                place: .key),
            Wish.choices,
        ], changes: true,
        examples: [
            "request speaker about robotics for my period 3 next week",
            "request speaker topic=robotics section=C12 dates=2027-02-08..2027-02-12 mode=virtual",
        ], roles: [.coordinator, .teacher]
    ) { arguments, context throws(Failure) in
        guard let span = arguments.dates("dates") else {
            preconditionFailure("The dates are needed, so that they are there.")
        }
        if span.last < context.now.day {
            throw Failure(
                .badArgument, "\(span.inWords) is over; say when it should be",
                wanted: Wanted("dates"))
        }
        if span.last.number - span.first.number > longest {
            throw Failure(
                .badArgument,
                "\(span.inWords) is more than a year; say a first and a last day within one",
                wanted: Wanted("dates"))
        }
        var wish = SpeakerRequest()
        wish.id = Wish.newID("G", context.register)
        wish.section = arguments.needed("section")
        wish.topic = arguments.needed("topic")
        (wish.earliest, wish.latest) = (span.first, span.last)
        wish.minutes = arguments.minutes("minutes") ?? usualMinutes
        wish.mode = arguments["mode"].flatMap(Mode.init)
        wish.choices = try Wish.choices(arguments, among: [.speaker, .employer], context)
        let outcome = try RowEdit.outcome(
            "request", owner: wish.id, rows: [RowWords<SpeakerRequest>.checked(wish)], context)
        return Wish.taken(outcome, wish.id, words(wish, span, context.register), members(wish))
    }

    /// The days between the first and the last on which a session may be; a plan looks at each.
    private static let longest: Int32 = 366

    /// A session's length where nobody says another.
    private static let usualMinutes = 40

    private static func words(
        _ wish: SpeakerRequest, _ span: DaySpan, _ register: Register
    ) -> String {
        let section = register.sections[wish.section]
        let period = (section?.period).flatMap { $0.isEmpty ? nil : ", period \($0)" } ?? ""
        let mode =
            switch wish.mode {
            case .onsite: "on site"
            case .virtual: "online"
            case nil: "on site or online"
            }
        return "a guest speaker about \(wish.topic) for \(section?.name ?? wish.section) "
            + "(\(wish.section)\(period)), \(span.inWords), \(counted(wish.minutes, "minute")), "
            + mode + Wish.inWords(wish.choices, register)
    }

    private static func members(_ wish: SpeakerRequest) -> [Member] {
        [
            Member("topic", .text(wish.topic)), Member("section", .text(wish.section)),
            Member("earliest", .text(wish.earliest.description)),
            Member("latest", .text(wish.latest.description)),
            Member("minutes", .number(wish.minutes)),
            Member("mode", wish.mode.map { .text($0.rawValue) } ?? .none),
            Member("choices", .list(wish.choices)),
        ]
    }
}
