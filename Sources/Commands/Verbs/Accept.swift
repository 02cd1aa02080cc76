import Wire
import WorkBasedLearning

/// `accept IDS`: a host or speaker has said yes on the phone.
enum Accept {
    static let verb = Verb(
        "accept", "Notes that hosts or speakers have said yes, and tells whoever waited for it.",
        arguments: [AskFinder.argument], asks: true, changes: true, isFinal: true,
        examples: ["accept O5", "accept O5 O7 confirm=yes"]
    ) { arguments, context throws(Failure) in
        let askings = try AskFinder(context).find(arguments.needed("ids"), for: .accept)
        let answers = askings.compactMap { $0.answer.after(.accept) }
        var deed = AnswerDeed("accept", askings, answers, context) { part, stands in
            var register = stands
            register.take(answers)
            return context.ports.acceptances(part, register, context.now)
        }
        deed.lines = askings.filter { $0.state == .declined }.map { asking in
            .hint(
                "\(asking.contact) had declined \(asking.id): the next plan may use it again, and "
                    + "publish asks anew.")
        }
        return deed.outcome(isSure: arguments.isYes("confirm"))
    }
}
