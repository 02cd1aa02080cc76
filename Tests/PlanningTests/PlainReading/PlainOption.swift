import WorkBasedLearning

/// One way to serve a request, with what it is worth and what it takes.
struct PlainOption {
    /// What is chosen: a placement for a student's request, a session for a section's.
    enum Choice {
        case placement(Placement)
        case session(Session)
    }

    let choice: Choice
    let points: Int
    /// The names of the resources of which it takes one unit each, sorted.
    let resources: [String]

    var request: String {
        switch choice {
        case .placement(let placement): placement.request
        case .session(let session): session.request
        }
    }

    /// The option as one line, to be compared.
    var line: String {
        "\(words) earns \(points), takes \(resources.joined(separator: ","))"
    }

    private var words: String {
        switch choice {
        case .placement(let it):
            "\(it.request) \(it.slot) \(it.out)/\(it.back)"
        case .session(let it):
            "\(it.request) \(it.speaker) \(it.start) to \(it.end) \(it.mode.rawValue)"
        }
    }
}
