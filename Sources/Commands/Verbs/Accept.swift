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
        var deed = AnswerDeed(
            "accept", askings, askings.compactMap { $0.answer.after(.accept) }, context)
        var register = context.register
        register.take(deed.answers)
        deed.announcements = context.ports.acceptances(deed.part, register, context.now)
        deed.unreachable = context.ports.unreachable(deed.part, register)
        deed.lines = askings.filter { $0.state == .declined }.map { asking in
            .hint(
                "\(asking.contact) had declined \(asking.id): the next plan may use it again, and "
                    + "publish asks anew.")
        }
        return deed.outcome(isSure: arguments.isYes("confirm"))
    }
}
