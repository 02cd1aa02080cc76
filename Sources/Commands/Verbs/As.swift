import Wire
import WorkBasedLearning

/// `as ADDRESS [SENTENCE]`: a gateway speaks for somebody whom it has recognised.
enum As {
    static let verb = Verb(
        "as", "Speaks for the person with an address, from now on or for one sentence.",
        arguments: [Argument("address", .text, "the person's mail address", isRequired: true)],
        isOpen: true, rest: "SENTENCE",
        examples: ["as rosa@schools.example.org", "as rosa@schools.example.org requests"],
        roles: [.bridge]
    ) { arguments, context throws(Failure) in
        let user = try user(arguments.needed("address"), context)
        var conversation = Conversation(user: user)
        conversation.form = context.conversation.form
        conversation.strict = context.conversation.strict
        if arguments.rest.isEmpty {
            let members = [
                Member("address", .text(user.address ?? "")),
                Member("role", .text(user.role.rawValue)),
            ]
            var outcome = Outcome(.ok([], members))
            outcome.conversation = conversation
            return outcome
        }
        // One sentence leaves no question behind that somebody else could answer.
        conversation.strict = true
        var outcome = Gate.guarded(
            Said(Sentence(words: arguments.rest).joiningNouns),
            context.with(conversation, intake: nil))
        if outcome.conversation != nil {
            throw Failure(
                .badArgument,
                "that is for a whole conversation; say as \(user.address ?? "") alone first")
        }
        outcome.user = user
        return outcome
    }

    /// Who has an address: a teacher, or whom the configuration names; never a coordinator.
    private static func user(_ address: String, _ context: Context) throws(Failure) -> User {
        let (own, known) = (context.conversation.user, address.lowercased())
        let isTeacher =
            !known.isEmpty
            && context.register.teachers.unordered.contains { _, entry in
                entry.rows.contains { $0.email.lowercased() == known }
            }
        let grant =
            isTeacher
            ? Grant(role: .teacher) : context.settings.people[known]
        guard let grant, Role.behindBridges.contains(grant.role) else {
            throw Failure(
                .denied,
                "nobody with the address \(quoted(address)) may speak through a bridge; teachers "
                    + "do by the address in teachers.csv")
        }
        return User(
            id: own.id, name: own.name, role: grant.role, scope: grant.scope, address: known)
    }
}
