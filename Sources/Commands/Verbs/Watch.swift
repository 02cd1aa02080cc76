import Wire

/// `watch [TOPICS] [since=SEQ]`: events as they happen, until `watch off`.
enum Watch {
    static let verb = Verb(
        "watch", "Tells what happens as it happens, on lines with a *; watch off ends it.",
        arguments: [
            Argument(
                "topics", .words,
                "nouns, plan, or kinds such as published, with commas between; all if left out"),
            Argument(
                "since", .number(0...Int(Int32.max) << 20),
                "tells what came after this number first",
                place: .key),
        ], examples: ["watch", "watch plan, student since=120"],
        roles: Role.everybody.subtracting([.bridge])
    ) { arguments, context in
        let words = (arguments["topics"] ?? "").split { $0 == "," || $0 == " " }.map(String.init)
        var outcome = Outcome(.ok())
        outcome.effect =
            words == ["off"]
            ? .stopWatching
            : .watch(topics: Set(words), since: arguments.number("since").map(Int64.init))
        return outcome
    }
}
