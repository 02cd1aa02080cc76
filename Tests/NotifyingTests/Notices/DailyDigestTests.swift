import Testing
import WorkBasedLearning

@testable import Notifying

@Suite struct DailyDigestTests {
    private let day = moment("2027-02-10T00:00").day

    private func mail(_ facts: DailyFacts, _ district: District = District()) -> Announcement {
        everybody.digest(
            of: facts, district.plan,
            to: Recipient(name: "Robin", address: "r@x.example", language: .english),
            in: district.register)
    }

    @Test("Failures, answers and seats, each as a list")
    func english() throws {
        var facts = DailyFacts(day: day)
        facts.slots = [DailyFacts.Unanswered(id: "O1", asked: day.adding(days: -2))]
        facts.sessions = [DailyFacts.Unanswered(id: "G1", asked: day.adding(days: -1))]
        facts.failures = [DailyFacts.Failure(what: "mail refused", times: 2)]
        let letter = try letter(mail(facts))
        #expect(
            letter.text.replacing("\u{A0}", with: " ") == """
                Hello Robin,

                Went wrong:

                - mail refused (2)

                Waiting for an answer:

                - O1: Alder Clinic, main house, Tuesday, February 16, 2027, 9:00 AM; asked on \
                Monday, February 8, 2027
                - G1: Kim Example, Thursday, February 18, 2027, 10:00 AM; asked on Tuesday, \
                February 9, 2027

                Free places in the coming two weeks:

                - O1: Alder Clinic, main house, Tuesday, February 16, 2027, 9:00 AM: 2 free

                Work-Based Learning

                """)
    }

    @Test("Nothing open is said so")
    func quiet() throws {
        var district = District()
        district.edit(Slot.self, "O1") { $0.max = 2 }
        let letter = try letter(mail(DailyFacts(day: day), district))
        #expect(letter.text.contains("\nNothing is open today.\n"))
    }

    @Test("A list has twenty lines, and says how many more there are")
    func long() throws {
        var facts = DailyFacts(day: day)
        facts.failures = (1...25).map { DailyFacts.Failure(what: "f\($0)", times: 1) }
        let letter = try letter(mail(facts))
        #expect(letter.text.contains("- f20 (1)\n- and 5 more\n") && !letter.text.contains("f21"))
        #expect(letter.html.contains("and 5 more"))
    }
}
