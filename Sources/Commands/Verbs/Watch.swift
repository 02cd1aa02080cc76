import Wire
import WorkBasedLearning

/// `watch [TOPICS] [since=SEQ]`: events as they happen, until `watch off`.
enum Watch {
    static let verb = Verb(
        "watch", "Tells what happens as it happens, on lines with a *; watch off ends it.",
        arguments: [
            Argument(
                "topics", .words,
                "nouns, plan, or kinds such as published, with commas between; all if left out",
                isList: true),
            Argument(
                "since", .number(0...Int(Int32.max) << 20),
                "tells what came after this number first",
                place: .key),
        ], examples: ["watch", "watch plan, student since=120"],
        roles: Role.everybody.subtracting([.bridge])
    ) { arguments, context throws(Failure) in
        let words = (arguments["topics"] ?? "").split { $0 == "," || $0 == " " }.map(String.init)
        if words != ["off"], let unknown = words.first(where: { !EventTopics.contains($0) }) {
            let near = nearest(to: unknown, among: EventTopics.all).map { "; did you mean \($0)?" }
            throw Failure(
                .badArgument,
                "\(quoted(unknown)) never happens here\(near ?? "") (known: "
                    + EventTopics.all.joined(separator: ", ") + ", and NOUN-changed)")
        }
        var outcome = Outcome(.ok())
        outcome.effect =
            words == ["off"]
            ? .stopWatching
            : .watch(topics: Set(words), since: arguments.number("since").map(Int64.init))
        return outcome
    }
}
