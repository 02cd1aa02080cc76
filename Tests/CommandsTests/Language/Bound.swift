import Wire

@testable import Commands

/// What a sentence's words are bound to, in short: `about=robotics section=C1`, or the error.
struct Bound {
    var chat = Chat(People.coordinator)

    init(_ user: User = People.coordinator, strict: Bool = false) {
        chat.turn(to: user, strict: strict)
    }

    /// The values by name, sorted; of an open verb also the rest.
    func values(_ line: String) -> String {
        do throws(Failure) {
            let said = Said(try Sentence(line))
            guard let verb = Verb.of(said.sentence) else { return "no verb" }
            let arguments = try Arguments(said, of: verb, chat.context)
            let values = verb.arguments.compactMap { argument in
                arguments[argument.name].map { "\(argument.name)=\($0)" }
            }
            let rest = arguments.rest.map { "+\($0)" }
            return (values.sorted() + rest).joined(separator: " ")
        } catch {
            return error.code.rawValue
        }
    }

    func failure(_ line: String) -> Failure? {
        do throws(Failure) {
            let said = Said(try Sentence(line))
            guard let verb = Verb.of(said.sentence) else { return nil }
            _ = try Arguments(said, of: verb, chat.context)
            return nil
        } catch {
            return error
        }
    }
}
