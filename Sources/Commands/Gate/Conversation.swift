package import Wire
import WorkBasedLearning

/// What one connection has said so far that still matters.
package struct Conversation: Sendable {
    package let user: User
    package var form = Form.human
    /// In strict form nothing is asked and nothing is guessed.
    package var strict = false
    /// The question that waits for an answer.
    package var question: OpenQuestion?
    /// The sentences that wait for a commit.
    package var transaction: Transaction?
    /// The files that the last `export`, `template` or list of options pinned, for `get`.
    package var files: [FolderFile] = []

    package init(user: User) {
        self.user = user
    }

    /// The same without its open question.
    var withoutQuestion: Conversation {
        var next = self
        next.question = nil
        return next
    }
}

/// A sentence that goes on when its question is answered.
package struct OpenQuestion: Sendable {
    enum Kind: Sendable {
        /// Yes or no.
        case confirmation
        /// The value of an argument.
        case wanted(Wanted)
    }

    let said: Said
    let kind: Kind
    /// The folder that the sentence was about.
    let intake: Intake?
    /// What the question was about: another revision makes it another question.
    let revision: Int64
}

/// A file of a planning folder by name.
package struct FolderFile: Sendable {
    package let name: String
    package let bytes: [UInt8]

    package init(name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
    }
}
