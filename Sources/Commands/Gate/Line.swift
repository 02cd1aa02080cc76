import Wire

/// A line that somebody said, read once: a sentence, or what is wrong with it. One object for all
/// who look at it.
package final class Line: Sendable {
    let sentence: Result<Sentence, Failure>
    /// The tag, whatever stands behind it; nil where there is none.
    let tag: String?
    /// The verb of the sentence as it stands; nil where it has none.
    let verb: Verb?

    package init(_ text: String) {
        do throws(Failure) {
            let sentence = try Sentence(text).joiningNouns
            self.sentence = .success(sentence)
            tag = sentence.tag
            verb = Verb.of(sentence)
        } catch {
            sentence = .failure(error)
            tag = Sentence.tag(of: text)
            verb = nil
        }
    }

    /// Whether its verb uses up the files that were sent before it.
    package var takesFiles: Bool { verb?.takesFiles ?? false }

    package var pace: Pace { verb?.pace ?? .any }
}
