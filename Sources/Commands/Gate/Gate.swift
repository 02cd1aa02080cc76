import Wire
import WorkBasedLearning

/// The one door through which every sentence goes: it finds the verb, checks rights and arguments,
/// and runs it. A pure function of the line and the context.
package enum Gate {
    /// Runs a line. Never throws: what goes wrong is a reply.
    package static func run(_ line: Line, _ context: Context) -> (Outcome, tag: String?) {
        switch line.sentence {
        case .failure(let failure): (Outcome(Reply(status: .error(failure))), line.tag)
        case .success(let sentence): (run(sentence, line.verb, context), line.tag)
        }
    }

    private static func run(
        _ sentence: Sentence, _ verb: Verb?, _ context: Context
    ) -> Outcome {
        guard let question = context.conversation.question else {
            return guarded(Said(sentence, verb: verb), context)
        }
        return answer(sentence, to: question, context)
    }

    static func guarded(_ said: Said, _ context: Context) -> Outcome {
        do throws(Failure) {
            return try run(said, context)
        } catch {
            return Questions.failed(error, said, context)
        }
    }

    private static func run(_ said: Said, _ context: Context) throws(Failure) -> Outcome {
        let said = context.conversation.strict ? said : said.withoutFillers
        if said.sentence.words.isEmpty { return Outcome(.ok()) }
        let user = context.conversation.user
        guard let verb = said.verb ?? Verb.of(said.sentence) else {
            throw unknown(said.sentence, user.role)
        }
        guard verb.roles.contains(user.role) else {
            throw Failure(
                .denied,
                "\(verb.name) is not for the role \(user.role.rawValue); it is for "
                    + verb.roles.map(\.rawValue).sorted().joined(separator: ", "))
        }
        // An operator's work is about no school.
        if verb.isForAllSchools, user.role != .operator, !context.sight.isEverything {
            throw Failure(
                .denied, "\(verb.name) is about all schools, and your scope is some of them")
        }
        if let meant = verb.meant(said.sentence) {
            throw Failure(.badArgument, "did you mean: \(meant)?")
        }
        return try run(said, verb, context)
    }

    /// Runs a sentence that may be said: now, or with others at a commit.
    private static func run(
        _ said: Said, _ verb: Verb, _ context: Context
    ) throws(Failure) -> Outcome {
        var bare = said
        let provisos = try Provisos(takenFrom: &bare, of: verb)
        if let kept = provisos.once.flatMap(context.reply(once:)) {
            return Outcome(try kept.again(to: bare.sentence))
        }
        try provisos.check(context.register.revision)
        if var transaction = context.conversation.transaction, Transaction.takes(verb) {
            transaction.expected = provisos.expected ?? transaction.expected
            return try transaction.add(bare, verb, context)
        }
        if context.conversation.transaction != nil, Transaction.excludes(verb) {
            throw Failure(
                .conflict,
                "\(verb.name) cannot wait in a transaction, and would not see it; commit or abort "
                    + "first")
        }
        var outcome = try verb.run(try Arguments(bare, of: verb, context), context)
        if outcome.verb.isEmpty { outcome.verb = verb.name }
        if !context.conversation.user.scope.isEverything, verb.pace > .brief,
            context.sight.fitsNoSchool
        {
            outcome.reply.add(.hint(blindness))
        }
        if outcome.reply.status == nil { return Questions.asked(outcome, said, context) }
        if let key = provisos.once {
            outcome.once = Once(key: context.key(once: key), sentence: bare.sentence)
        }
        return outcome
    }

    /// What somebody is told whose scope the administrator has not given rightly.
    private static let blindness =
        "Your scope fits no school that is known, so that nothing of any school is shown; whoever "
        + "keeps the configuration can mend it (roles)."

    private static func answer(
        _ sentence: Sentence, to question: OpenQuestion, _ context: Context
    ) -> Outcome {
        let word = sentence.words.count == 1 ? sentence.words[0].text(ifKeyword: true) : nil
        switch word?.lowercased() {
        case "cancel":
            var outcome = Outcome(.ok([.hint("Nothing was done.")]))
            outcome.conversation = context.conversation.withoutQuestion
            return outcome
        case "quit": return guarded(Said(sentence), context)
        default: return Questions.answer(sentence, to: question, context)
        }
    }

    private static func unknown(_ sentence: Sentence, _ role: Role) -> Failure {
        guard let first = sentence.words[0].text(ifKeyword: false) else {
            return Failure(.unknownCommand, "a sentence begins with a command; say help")
        }
        if first.contains(" ") {
            return Failure(
                .unknownCommand,
                "no command begins with \(Sentence.quote(first)); say the words without quotes "
                    + "around all of them")
        }
        let meant = Fillers.meant[first.lowercased()] ?? Verb.nearest(to: first, for: role)
        let near = meant.map { "; did you mean \($0)?" } ?? "; help lists the commands"
        return Failure(.unknownCommand, "no command begins with \(Sentence.quote(first))\(near)")
    }
}
