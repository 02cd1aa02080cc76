import Testing
import WorkBasedLearning

@testable import Notifying

@Suite struct ExperienceTitlesTests {
    @Test("Every kind has a title of its own in each language", arguments: Experience.all)
    func titles(kind: Experience) {
        let title = Phrase.title(of: kind)
        #expect(title.english == kind.title)
        #expect(title.spanish != kind.title)
    }
}
