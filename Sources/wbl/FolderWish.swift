import Foundation

/// What a sentence wants to be done with a folder or file of this machine.
enum FolderWish: Equatable {
    case send(String)
    case fetch(String)
    /// All options, as two files beside each other, or a model as one.
    case save(String)

    /// The wish of a sentence and the sentence as the daemon gets it; nil where it has none.
    static func found(in words: [String]) -> (FolderWish, rest: [String])? {
        if let (path, rest) = optionsPath(in: words) { return (.save(path), rest) }
        guard let verb = words.first, ["import", "export", "template"].contains(verb) else {
            return nil
        }
        let plans = ["draft", "published"]
        let place = words.dropFirst().firstIndex { word in
            !word.hasPrefix("--") && !word.contains("=")
                && !(verb == "export" && plans.contains(word))
        }
        guard let place else { return nil }
        var rest = words
        let path = expanded(rest.remove(at: place))
        return (verb == "import" ? .send(path) : .fetch(path), rest)
    }

    /// The file of `plan --list-options FILE` or `plan --export-model FILE`, and the sentence as
    /// the daemon gets it: without the file, and with the model's form by the file's name.
    private static func optionsPath(in words: [String]) -> (String, rest: [String])? {
        let flags = ["--list-options", "--export-model"]
        guard words.first == "plan", let flag = words.firstIndex(where: flags.contains),
            flag + 1 < words.count, !words[flag + 1].contains("=")
        else { return nil }
        var rest = words
        let path = expanded(rest.remove(at: flag + 1))
        if words[flag] == "--export-model" {
            rest[flag] = "export_model=\(path.hasSuffix(".mps") ? "mps" : "text")"
        }
        return (path, rest)
    }

    /// Whether a sentence is about raw bytes, which the client alone sends and takes.
    static func isRaw(_ words: [String]) -> Bool {
        ["put", "get"].contains(words.first?.lowercased())
    }

    /// A path with a leading `~/` as the shell would have it.
    private static func expanded(_ path: String) -> String {
        path.hasPrefix("~/") ? NSHomeDirectory() + path.dropFirst() : path
    }
}
