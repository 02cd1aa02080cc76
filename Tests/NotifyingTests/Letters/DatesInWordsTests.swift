import Testing
import WorkBasedLearning

@testable import Notifying

@Suite struct DatesInWordsTests {
    @Test func stretch() {
        let phrase = Phrase.stretch(moment("2027-02-16T09:00"), moment("2027-02-16T24:00"))
        #expect(phrase.english == "Tuesday 16 February 2027, 09:00-24:00")
        #expect(phrase.spanish == "martes 16 de febrero de 2027, 09:00-24:00")
    }

    @Test("No two months or weekdays share a name, and only names differ by language")
    func names() {
        let days = (0..<366).map { Phrase.day(Day(number: 20_000 + $0)) }
        for language in Language.allCases {
            let words = days.map { $0[language].split(separator: " ") }
            #expect(Set(words.map { $0[0] }).count == 7)
            #expect(Set(words.map { $0[language == .english ? 2 : 3] }).count == 12)
        }
    }
}
