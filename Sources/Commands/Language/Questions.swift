package import Wire
import WorkBasedLearning

/// Questions that wait for an answer: yes or no, one of several, or what is missing.
enum Questions {
    /// Keeps a verb's question of yes or no open, or says in strict form how to answer it
    /// beforehand.
    static func asked(_ outcome: Outcome, _ said: Said, _ context: Context) -> Outcome {
        var outcome = outcome
        let conversation = outcome.conversation ?? context.conversation
        if conversation.strict {
            outcome.effect = nil
            outcome.reply = outcome.reply.inStrictForm
            return outcome
        }
        return open(outcome, said, .confirmation, context)
    }

    /// A reply to a sentence that failed: a question where an answer would mend it, for people.
    static func failed(_ failure: Failure, _ said: Said, _ context: Context) -> Outcome {
        var outcome = Outcome(Reply(status: .error(failure)))
        // What is denied and what is not there are on record alike, so that both take as long.
        if failure.code == .denied || failure.about != nil {
            let verb = Verb.of(said.sentence)?.name ?? ""
            outcome.records = [context.denied(verb, about: failure.about)]
        }
        guard let wanted = failure.wanted else { return outcome }
        if context.conversation.strict {
            outcome.reply.lines = wanted.choices.map { choice in
                .data(
                    "\(choice.value)  \(choice.label)",
                    [
                        Member("candidate", .text(choice.value)),
                        Member("label", .text(choice.label)),
                    ])
            }
            return outcome
        }
        outcome.reply = .question(question(failure, wanted), choices(wanted))
        return open(outcome, said, .wanted(wanted), context)
    }

    private static func open(
        _ outcome: Outcome, _ said: Said, _ kind: OpenQuestion.Kind, _ context: Context
    ) -> Outcome {
        var outcome = outcome
        var conversation = outcome.conversation ?? context.conversation
        conversation.question = OpenQuestion(
            said: said, kind: kind, intake: context.intake, revision: context.register.revision)
        outcome.conversation = conversation
        return outcome
    }

    private static func question(_ failure: Failure, _ wanted: Wanted) -> String {
        if !wanted.choices.isEmpty { return "Which do you mean? Say its number, or cancel." }
        let name = wanted.argument.replacing("_", with: " ")
        if let about = wanted.about {
            return "Still missing: \(name == "id" ? "" : "\(name), ")\(about) (or cancel)"
        }
        return failure.code == .missingArgument
            ? "Which \(name)? (or cancel)" : "\(failure.text) (or cancel)"
    }

    private static func choices(_ wanted: Wanted) -> [ReplyLine] {
        var table = TableText([
            TableText.Column("number", "number", isNumber: true),
            TableText.Column("value", "id", isWhole: true), TableText.Column("label", "what"),
        ])
        for (number, choice) in wanted.choices.enumerated() {
            table.add([.number(number + 1), .text(choice.value), .text(choice.label)])
        }
        return table.lines
    }
}

// MARK: - Answers

extension Questions {
    static func answer(
        _ sentence: Sentence, to question: OpenQuestion, _ context: Context
    ) -> Outcome {
        switch question.kind {
        case .confirmation: return confirm(sentence, question, context)
        case .wanted(let wanted):
            let words = sentence.words.compactMap { $0.text(ifKeyword: false) }
            let text = words.joined(separator: " ")
            // Somebody who goes on to something else need not say cancel.
            if value(text, wanted, isSure: true) == nil, Verb.of(sentence) != nil {
                let conversation = context.conversation.withoutQuestion
                var outcome = Gate.guarded(
                    Said(sentence), context.with(conversation, intake: context.intake))
                outcome.conversation = outcome.conversation ?? conversation
                return outcome
            }
            return choose(text, wanted, question, context)
        }
    }

    private static func confirm(
        _ sentence: Sentence, _ question: OpenQuestion, _ context: Context
    ) -> Outcome {
        let word = sentence.words.count == 1 ? sentence.words[0].text(ifKeyword: true) : nil
        switch word?.lowercased() {
        case "yes", "y": return again(question, context)
        case "no", "n":
            var outcome = Outcome(.ok([.hint("Nothing was done.")]))
            outcome.conversation = context.conversation.withoutQuestion
            return outcome
        default: return Outcome(.question("Please answer yes or no (or cancel)."))
        }
    }

    private static func choose(
        _ text: String, _ wanted: Wanted, _ question: OpenQuestion, _ context: Context
    ) -> Outcome {
        guard let value = value(text, wanted, isSure: false), !value.isEmpty else {
            return Outcome(
                .question(
                    wanted.choices.isEmpty
                        ? "Please say it, or cancel."
                        : "Please say a number from 1 to \(wanted.choices.count), or cancel."))
        }
        return said(question.said.answered(wanted.argument, value), question, context)
    }

    /// The value that an answer means: a choice by number or value, else the answer itself where
    /// any may be right.
    private static func value(_ text: String, _ wanted: Wanted, isSure: Bool) -> String? {
        if wanted.choices.isEmpty { return isSure ? nil : text }
        if let number = Int(text), wanted.choices.indices.contains(number - 1) {
            return wanted.choices[number - 1].value
        }
        return wanted.choices.first { $0.value.lowercased() == text.lowercased() }?.value
    }

    /// Says the sentence of a question again: with its answer, or, where the world has moved since
    /// the question, without it, so that what is done is what was asked.
    private static func again(_ question: OpenQuestion, _ context: Context) -> Outcome {
        let moved = question.revision != context.register.revision
        var words = question.said
        words.sentence.words.removeAll { if case .pair("confirm", _) = $0 { true } else { false } }
        words.answers["confirm"] = moved ? nil : "yes"
        var outcome = said(words, question, context)
        if moved, outcome.reply.status == nil {
            outcome.reply.lines.insert(
                .hint("Something has changed since the question; it is put again."), at: 0)
        }
        return outcome
    }

    private static func said(
        _ said: Said, _ question: OpenQuestion, _ context: Context
    ) -> Outcome {
        let conversation = context.conversation.withoutQuestion
        var outcome = Gate.guarded(said, context.with(conversation, intake: question.intake))
        outcome.conversation = outcome.conversation ?? conversation
        return outcome
    }
}

extension ReplyLine {
    fileprivate var asHint: ReplyLine {
        if case .question(let text) = self { .hint(text) } else { self }
    }
}

extension Reply {
    /// A question as those are answered who say all in one sentence: what they have to add.
    package var inStrictForm: Reply {
        guard status == nil, let question = lines.last else { return self }
        var reply = self
        reply.lines[lines.count - 1] = question.asHint
        reply.status = .error(
            Failure(
                .missingArgument,
                "confirm: this needs a yes; say the sentence again with confirm=yes"))
        return reply
    }
}
