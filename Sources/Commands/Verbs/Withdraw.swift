import Wire
import WorkBasedLearning

/// `withdraw REQUEST`: takes a request back.
enum Withdraw {
    static let verb = Verb(
        "withdraw", "Takes a request back; after a question where a published place goes with it.",
        arguments: [
            Argument(
                "request", .entry([.request, .speakerRequest]), "the request's id",
                isRequired: true)
        ], asks: true, changes: true, examples: ["withdraw R17", "withdraw G3"],
        roles: [.coordinator, .teacher]
    ) { arguments, context throws(Failure) in
        let id = arguments.needed("request")
        let noun: Noun = context.register.has(.request, id) ? .request : .speakerRequest
        return try Remove.remove(noun, id, isSure: arguments.isYes("confirm"), context)
    }
}
