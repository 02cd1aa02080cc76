import Foundation
import Wire
import WorkBasedLearning

/// A reply as it is kept, in case its sentence is said again under the same key.
package struct KeptReply: Sendable, Codable {
    /// A digest of the sentence, without its words.
    let sentence: String?
    let reply: Reply

    init(_ reply: Reply, to sentence: Sentence) {
        self.reply = reply
        self.sentence = KeptReply.digest(sentence)
    }

    /// A text that can be kept and read back.
    package var text: String? {
        (try? JSONEncoder().encode(self)).map { String(decoding: $0, as: UTF8.self) }
    }

    static func read(_ text: String) -> KeptReply? {
        let data = Data(text.utf8)
        if let kept = try? JSONDecoder().decode(KeptReply.self, from: data) { return kept }
        // Earlier releases kept the reply alone.
        return (try? JSONDecoder().decode(Reply.self, from: data)).map { KeptReply($0) }
    }

    private init(_ reply: Reply) {
        self.reply = reply
        sentence = nil
    }

    /// What is answered to a sentence under the key: the reply again, and that it is one.
    ///
    /// - Throws: `conflict` where the key belongs to another sentence.
    func again(to sentence: Sentence) throws(Failure) -> Reply {
        if let known = self.sentence, known != KeptReply.digest(sentence) {
            throw Failure(
                .conflict,
                "the key was used for another sentence already, and nothing was done; say this one "
                    + "with a key of its own")
        }
        guard case .ok(let members) = reply.status else { return reply }
        var again = reply
        again.status = .ok(members + [Member("repeated", .flag(true))])
        return again
    }

    /// Of the words as they are written; a yes said beforehand is no other matter.
    private static func digest(_ sentence: Sentence) -> String {
        let words = sentence.words.filter {
            if case .pair("confirm", _) = $0 { false } else { true }
        }
        var digest = Digest()
        for word in words { digest.add("\(word)") }
        return digest.hex
    }
}
