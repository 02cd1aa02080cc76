import Wire
import WorkBasedLearning

/// The one door through which every sentence goes: it finds the verb, checks rights and arguments,
/// and runs it. A pure function of the line and the context.
package enum Gate {
    /// Whether a line's verb uses up the files that were sent before it.
    package static func takesFiles(_ line: String) -> Bool {
        guard let sentence = try? Sentence(line) else { return false }
        return Verb.of(sentence)?.takesFiles ?? false
    }

    /// Runs a line. Never throws: what goes wrong is a reply.
    package static func run(_ line: String, _ context: Context) -> (Outcome, tag: String?) {
        do throws(Failure) {
            let sentence = try Sentence(line).joiningNouns
            if let question = context.conversation.question {
                return (try answer(sentence, to: question, context), sentence.tag)
            }
            return (guarded(sentence, context), sentence.tag)
        } catch {
            return (Outcome(Reply(status: .error(error))), Sentence.tag(of: line))
        }
    }

    private static func guarded(_ sentence: Sentence, _ context: Context) -> Outcome {
        do throws(Failure) {
            return try run(sentence, context)
        } catch {
            return Outcome(Reply(status: .error(error)))
        }
    }

    private static func run(_ sentence: Sentence, _ context: Context) throws(Failure) -> Outcome {
        if sentence.words.isEmpty { return Outcome(.ok()) }
        guard let verb = Verb.of(sentence) else { throw unknown(sentence) }
        let user = context.conversation.user
        guard verb.roles.contains(user.role) else {
            throw Failure(.denied, "\(verb.name) is not for the role \(user.role.rawValue)")
        }
        if let meant = verb.meant(sentence) {
            throw Failure(.badArgument, "did you mean: \(meant)?")
        }
        let outcome = try verb.run(try Arguments(sentence, of: verb), context)
        return outcome.reply.status == nil
            ? asked(outcome, sentence, context) : outcome
    }

    /// Keeps a question open, or says in strict form how to answer it beforehand.
    private static func asked(
        _ outcome: Outcome, _ sentence: Sentence, _ context: Context
    ) -> Outcome {
        var outcome = outcome
        var conversation = outcome.conversation ?? context.conversation
        if conversation.strict {
            let question = outcome.reply.lines.removeLast()
            outcome.reply.lines.append(question.asHint)
            outcome.reply.status = .error(
                Failure(
                    .missingArgument,
                    "confirm: this needs a yes; say the sentence again with confirm=yes"))
            return outcome
        }
        conversation.question = OpenQuestion(
            sentence: sentence, intake: context.intake, revision: context.register.revision)
        outcome.conversation = conversation
        return outcome
    }

    private static func answer(
        _ sentence: Sentence, to question: OpenQuestion, _ context: Context
    ) throws(Failure) -> Outcome {
        let word = sentence.words.count == 1 ? sentence.words[0].text(ifKeyword: true) : nil
        switch word?.lowercased() {
        case "yes", "y": return again(question, context)
        case "no", "n", "cancel":
            var outcome = Outcome(.ok([.hint("Nothing was done.")]))
            outcome.conversation = context.conversation.withoutQuestion
            return outcome
        case "quit": return guarded(sentence, context)
        default: return Outcome(.question("Please answer yes or no (or cancel)."))
        }
    }

    /// Says the sentence of a question again: with its answer, or, where the world has moved since
    /// the question, without it, so that what is done is what was asked.
    private static func again(_ question: OpenQuestion, _ context: Context) -> Outcome {
        let conversation = context.conversation.withoutQuestion
        let moved = question.revision != context.register.revision
        var sentence = question.sentence
        sentence.words.removeAll { if case .pair("confirm", _) = $0 { true } else { false } }
        if !moved { sentence.words.append(.pair(key: "confirm", value: "yes")) }
        var outcome = guarded(sentence, context.with(conversation, intake: question.intake))
        outcome.conversation = outcome.conversation ?? conversation
        if moved, outcome.reply.status == nil {
            outcome.reply.lines.insert(
                .hint("Something has changed since the question; it is put again."), at: 0)
        }
        return outcome
    }

    private static func unknown(_ sentence: Sentence) -> Failure {
        guard let first = sentence.words[0].text(ifKeyword: false) else {
            return Failure(.unknownCommand, "a sentence begins with a command; say help")
        }
        let near =
            Verb.nearest(to: first).map { "; did you mean \($0)?" } ?? "; help lists the commands"
        return Failure(.unknownCommand, "no command begins with \(Sentence.quote(first))\(near)")
    }
}

extension ReplyLine {
    fileprivate var asHint: ReplyLine {
        if case .question(let text) = self { .hint(text) } else { self }
    }
}
