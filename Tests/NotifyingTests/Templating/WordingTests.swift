import Testing
import WorkBasedLearning

@testable import Notifying

@Suite struct WordingTests {
    @Test func day() {
        let day = moment("2027-02-16T00:00").day
        #expect(dayInWords(day, .english) == "Tuesday, February 16, 2027")
        #expect(dayInWords(day, .spanish) == "martes 16 de febrero de 2027")
    }

    @Test("No two months or weekdays share a name", arguments: languages)
    func names(language: Language) {
        let days = (0..<366).map { dayInWords(Day(number: 20_000 + $0), language) }
        let words = days.map { $0.split { " ,".contains($0) } }
        #expect(Set(words.map { $0[0] }).count == 7)
        #expect(Set(words.map { $0[language == .english ? 1 : 3] }).count == 12)
    }

    @Test(arguments: [
        (0, "12:00 AM"), (9 * 60 + 5, "9:05 AM"), (719, "11:59 AM"), (720, "12:00 PM"),
        (810, "1:30 PM"), (1_439, "11:59 PM"), (1_440, "12:00 AM"),
    ])
    func time(minute: Int, text: String) {
        let plain = timeInWords(minute, .english).replacing("\u{A0}", with: " ")
        #expect(plain == text)
        let spanish = text.replacing("AM", with: "a. m.").replacing("PM", with: "p. m.")
        let other = timeInWords(minute, .spanish).replacing("\u{A0}", with: " ")
        #expect(other == spanish)
    }

    @Test("Every kind has a title of its own in each language", arguments: Experience.all)
    func titles(kind: Experience) {
        #expect(title(of: kind, .english) == kind.title)
        #expect(title(of: kind, .spanish) != kind.title)
    }
}
