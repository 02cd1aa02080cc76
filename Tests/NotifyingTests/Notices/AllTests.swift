import TestSupport
import Testing
import WorkBasedLearning

@testable import Notifying

@Suite("Every kind of notice")
struct AllTests {
    @Test("Words are distinct and fit a file's name")
    func words() {
        let words = NoticeKind.all.map(\.word)
        #expect(Set(words).count == words.count)
        #expect(words.allSatisfy { $0.allSatisfy { $0.isLowercase || $0 == "_" } })
        #expect(words.allSatisfy { NoticeKind.named($0)?.word == $0 })
        #expect(Set(NoticeKind.all.map(\.audience)) == Set(Audience.allCases))
    }

    @Test("No sentence is left in English", arguments: NoticeKind.all.map(\.word))
    func translated(word: String) throws {
        let phrases = try #require(NoticeKind.named(word)).phrases
        let all = [
            phrases.title, phrases.opening, phrases.change, phrases.cancellation, phrases.closing,
        ]
        #expect(all.allSatisfy { $0.english != $0.spanish && !$0.spanish.isEmpty })
    }

    @Test("Private details of students change nothing that anybody reads (seed 41)")
    func privateFacts() {
        var chance = SeededChance(seed: 41)
        for _ in 0..<200 {
            var district = District()
            let before = everybody.announcements(of: district.plan, in: district.register)
            for id in ["S1", "S2"] {
                district.edit(Student.self, id) { $0.hide(&chance) }
                district.edit(Request.self, id == "S1" ? "R1" : "R2") {
                    $0.choices = [chance.marker]
                }
            }
            let after = everybody.announcements(of: district.plan, in: district.register)
            #expect(before == after)
        }
    }

    @Test("Only the student's own mail holds the student's name or address (seed 42)")
    func names() {
        var chance = SeededChance(seed: 42)
        for _ in 0..<200 {
            var district = District(language: chance.below(2) == 0 ? .english : .spanish)
            let names = [chance.marker, chance.marker]
            for (id, name) in zip(["S1", "S2"], names) {
                district.edit(Student.self, id) {
                    $0.name = chance.below(2) == 0 ? "Ana \(name)" : "\(name), Ana"
                    $0.email = "\(name)@students.example.org"
                }
            }
            let news = everybody.announcements(of: district.plan, in: district.register)
            district.tell(news)
            let gone = everybody.announcements(
                of: district.plan(sessions: []), in: district.register)
            for notice in news where notice.audience != .student {
                let text = notice.everything
                #expect(!names.contains { text.contains($0) })
            }
            for notice in news + gone {
                #expect(names.filter { notice.everything.contains($0) }.count <= 1)
            }
            #expect(!gone.contains { notice in names.contains { notice.body.contains($0) } })
        }
    }

    @Test("Speakers and teachers read of no student at all, employers of no guardian")
    func others() {
        let district = District()
        let news = everybody.announcements(of: district.plan, in: district.register)
        for notice in news where [.speaker, .teacher].contains(notice.audience) {
            #expect(!notice.everything.contains("Ana") && !notice.everything.contains("Luis"))
        }
        for notice in news where notice.audience == .employer {
            #expect(!notice.everything.contains("Maria") && !notice.everything.contains("Tom"))
        }
    }

    @Test("A mail fits on one screen")
    func short() {
        let district = District(language: .spanish)
        let news = everybody.announcements(of: district.plan, in: district.register)
        #expect(news.allSatisfy { $0.body.split(separator: "\n").count <= 15 })
    }
}

extension Announcement {
    /// All that the recipient reads, and the headers.
    fileprivate var everything: String {
        [subject, body, name, address, told?.gist ?? ""].joined(separator: "\n")
    }
}

extension SeededChance {
    /// A word that occurs nowhere else.
    fileprivate var marker: String {
        mutating get { "Zq\(String(next(), radix: 36))" }
    }
}

extension Student {
    /// Fills what no notice may show.
    fileprivate mutating func hide(_ chance: inout SeededChance) {
        birthdate = Day(number: Int32(10_000 + chance.below(5_000)))
        grade = chance.marker
        pathways = [chance.marker]
        documents = [chance.marker]
        travel = [.drive]
        wheelchair = chance.below(2) == 0
        priority = 1 + chance.below(9)
    }
}
