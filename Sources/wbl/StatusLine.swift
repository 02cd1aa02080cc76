import Foundation
import Wire

/// The last line of a reply, as the client needs to understand it.
enum StatusLine {
    case ok([String: String])
    case error(code: String, retries: Bool)

    /// Reads a line of the human, TSV or JSON form; nil where it is not a status.
    init?(_ line: String) {
        if line.hasPrefix("{") {
            self.init(json: line)
        } else if line == "OK" || line.hasPrefix("OK ") {
            self = .ok(StatusLine.members(line.dropFirst(2)))
        } else if line.hasPrefix("ERR ") {
            let words = line.split(separator: " ").dropFirst().drop { $0.hasPrefix("@") }
            let last = words.last.map(String.init) ?? ""
            let retries = last.hasPrefix("retry=") && Int(last.dropFirst(6)) != nil
            self = .error(code: String(words.first ?? ""), retries: retries)
        } else {
            return nil
        }
    }

    private init?(json: String) {
        guard
            let object = try? JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
        else { return nil }
        if let members = object["ok"] as? [String: Any] {
            self = .ok(members.mapValues { "\($0)" })
        } else if let failure = object["err"] as? [String: Any] {
            self = .error(code: failure["code"] as? String ?? "", retries: failure["retry"] != nil)
        } else {
            return nil
        }
    }

    private static func members(_ text: Substring) -> [String: String] {
        guard let sentence = try? Sentence(String(text)) else { return [:] }
        return sentence.words.reduce(into: [:]) { members, word in
            if case .pair(let key, let value) = word { members[key] = value }
        }
    }

    var exit: ExitStatus {
        switch self {
        case .ok: .ok
        case .error(_, true): .again
        case .error("denied", _): .denied
        case .error: .error
        }
    }
}
