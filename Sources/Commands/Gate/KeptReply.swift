import Foundation
package import Wire

/// A reply as a text that can be kept and read back.
package enum KeptReply {
    package static func text(_ reply: Reply) -> String? {
        guard let data = try? JSONEncoder().encode(reply) else { return nil }
        return String(decoding: data, as: UTF8.self)
    }

    static func read(_ text: String) -> Reply? {
        try? JSONDecoder().decode(Reply.self, from: Data(text.utf8))
    }
}
