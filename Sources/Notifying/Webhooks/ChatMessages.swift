/// A message for Slack: the text for the notification, and a section of 3 000 characters at most.
///
/// `&`, `<` and `>` become entities: otherwise `<!channel>` would call everybody. Nothing else is
/// to be escaped.
func slackMessage(_ sentence: String) -> JSONValue {
    var escaped = ""
    for character in sentence {
        let piece: String =
            switch character {
            case "&": "&amp;"
            case "<": "&lt;"
            case ">": "&gt;"
            default: String(character)
            }
        if escaped.unicodeScalars.count + piece.unicodeScalars.count > 3_000 { break }
        escaped += piece
    }
    let text: JSONValue = .object([
        ("type", .text("mrkdwn")), ("text", .text(escaped)), ("verbatim", .flag(true)),
    ])
    return .object([
        ("text", .text(escaped)),
        ("blocks", .list([.object([("type", .text("section")), ("text", text)])])),
    ])
}

/// A text for Google Chat, which knows no escape: `<users/all>` would call everybody, so that angle
/// brackets become quotation marks of their shape.
func googleChatText(_ sentence: String) -> String {
    String(
        sentence.map { character in
            switch character {
            case "<": "‹"
            case ">": "›"
            default: character
            }
        })
}

/// A message for a workflow of Teams: an adaptive card with one block of text, which reads some
/// Markdown.
func teamsMessage(_ sentence: String) -> JSONValue {
    let block: JSONValue = .object([
        ("type", .text("TextBlock")), ("text", .text(sentence)), ("wrap", .flag(true)),
    ])
    let card: JSONValue = .object([
        ("$schema", .text("http://adaptivecards.io/schemas/adaptive-card.json")),
        ("type", .text("AdaptiveCard")), ("version", .text("1.4")), ("body", .list([block])),
    ])
    let attachment: JSONValue = .object([
        ("contentType", .text("application/vnd.microsoft.card.adaptive")),
        ("contentUrl", .null), ("content", card),
    ])
    return .object([("type", .text("message")), ("attachments", .list([attachment]))])
}
