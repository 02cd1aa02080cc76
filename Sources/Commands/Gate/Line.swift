import Wire

/// A line that somebody said, read once: a sentence, or what is wrong with it.
package struct Line: Sendable {
    let sentence: Result<Sentence, Failure>
    /// The tag, whatever stands behind it; nil where there is none.
    let tag: String?

    package init(_ text: String) {
        do throws(Failure) {
            let sentence = try Sentence(text).joiningNouns
            self.sentence = .success(sentence)
            tag = sentence.tag
        } catch {
            sentence = .failure(error)
            tag = Sentence.tag(of: text)
        }
    }

    /// Whether its verb uses up the files that were sent before it.
    package var takesFiles: Bool {
        guard case .success(let sentence) = sentence else { return false }
        return Verb.of(sentence)?.takesFiles ?? false
    }
}
