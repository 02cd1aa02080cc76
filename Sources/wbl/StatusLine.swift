import Foundation
import Wire

/// The last line of a reply, as the client needs to understand it.
enum StatusLine {
    case ok([String: String])
    case error(code: String, retries: Bool)

    /// Reads a line of the human, TSV or JSON form; nil where it is not a status.
    init?(_ line: String) {
        if line.utf8.first == UInt8(ascii: "{") {
            self.init(json: line)
            return
        }
        // By scalars: a mark in what follows must not join the blank before it.
        let words = line.unicodeScalars.split(separator: " ").map { String($0) }
        switch words.first {
        case "OK": self = .ok(StatusLine.members(words.dropFirst().joined(separator: " ")))
        case "ERR":
            let rest = words.dropFirst().drop { $0.utf8.first == UInt8(ascii: "@") }
            let last = rest.last ?? ""
            let retries = last.hasPrefix("retry=") && Int(last.dropFirst(6)) != nil
            self = .error(code: rest.first ?? "", retries: retries)
        default: return nil
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

    private static func members(_ text: String) -> [String: String] {
        guard let sentence = try? Sentence(text) else { return [:] }
        return sentence.words.reduce(into: [:]) { members, word in
            if case .pair(let key, let value) = word { members[key] = value }
        }
    }

    var exit: ExitStatus {
        switch self {
        case .ok(let members) where members["state"] == "degraded": .error
        case .ok: .ok
        case .error(_, true): .again
        case .error("denied", _): .denied
        case .error: .error
        }
    }
}
