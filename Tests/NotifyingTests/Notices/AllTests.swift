import Foundation
import Testing
import WorkBasedLearning

@testable import Notifying

/// What each kind may tell, and what its mails hold.
@Suite("Every kind of notice")
struct AllTests {
    @Test("Words are distinct, fit a file's name, and are those of all audiences")
    func words() {
        let words = NoticeKind.all.map(\.word)
        #expect(Set(words).count == words.count && words == words.sorted())
        #expect(words.allSatisfy { $0.allSatisfy { $0.isLowercase || $0 == "_" } })
        #expect(words.allSatisfy { NoticeKind.named($0)?.word == $0 })
        #expect(
            Set(NoticeKind.all.map(\.audience)) == Set(Audience.allCases).subtracting([.receiver]))
    }

    @Test("A kind tells the fields that it must, and no other, in each language")
    func leastData() throws {
        for language in languages {
            var told: [String: Set<String>] = [:]
            for announcement in Loud.announcements(language) {
                let places = announcement.calendar?.events.map(\.place) ?? []
                let text = ([try letter(announcement).everything] + places).joined(separator: "\n")
                told[announcement.kind, default: []].formUnion(Loud.fields(in: text))
                #expect(!text.contains("1987"), "a birth date in \(announcement.kind)")
            }
            #expect(Set(told.keys) == Set(NoticeKind.all.map(\.word)))
            for (kind, fields) in told {
                let extra = fields.subtracting(LeastData.fields[kind] ?? [])
                let missing = (LeastData.fields[kind] ?? []).subtracting(fields)
                #expect(extra == [] && missing == [], "\(kind) in \(language)")
            }
        }
    }

    @Test("A student reads of no other student, and a guardian of no other child")
    func ownOnly() throws {
        for announcement in Loud.announcements(.english)
        where [.student, .guardian].contains(announcement.audience) {
            let fields = Loud.fields(in: try letter(announcement).everything)
            #expect(
                fields.isDisjoint(with: ["student.first", "student.last"])
                    || fields.isDisjoint(with: ["studenttwo.first", "studenttwo.last"]))
        }
    }

    @Test("No mail shows an id of a person, an employer or a school")
    func ids() throws {
        let ids: Set<Substring> = [
            "S1", "S2", "R1", "R2", "P1", "E1", "W1", "H1", "K1", "C1",
        ]
        for announcement in Loud.announcements(.spanish) {
            let words = try letter(announcement).everything
                .split { !$0.isLetter && !$0.isNumber }
            #expect(ids.isDisjoint(with: words), "\(announcement.kind)")
        }
    }

    @Test("What a kind says is what it offers")
    func offers() throws {
        for announcement in Loud.announcements(.english) {
            let kind = try #require(NoticeKind.named(announcement.kind))
            #expect(strangers(in: announcement.details, kind.names) == [], "\(kind.word)")
            let event = kind.names + (kind.event ?? [:])
            for own in announcement.calendar?.events.map(\.details) ?? [] {
                let left = strangers(in: own, event).subtracting(["is_new", "is_changed"])
                #expect(left == [], "\(kind.word)")
            }
        }
    }

    /// The names of details that are not offered, or not so.
    private func strangers(in details: Details, _ names: Names) -> Set<String> {
        var found: Set<String> = []
        for (name, detail) in details.values {
            switch (detail, names.find(name)) {
            case (.record(let inner), .record(let offered)):
                found.formUnion(strangers(in: inner, offered))
            case (.list(let list), .list(let offered)):
                for inner in list { found.formUnion(strangers(in: inner, offered)) }
            case (.flag, .flag), (.text, .value), (.number, .value), (.day, .value),
                (.time, .value), (.experience, .value):
                break
            default: found.insert(name)
            }
        }
        return found
    }

    @Test("HTML has a language, row or column headers, nothing remote and no script")
    func accessible() throws {
        for language in languages {
            for announcement in Loud.announcements(language) {
                let html = try letter(announcement).html
                #expect(html.hasPrefix("<!DOCTYPE html>\n<html lang=\"\(language.rawValue)\">"))
                #expect(html.contains("<h1>") && !html.contains("<title></title>"))
                for word in ["http", "<script", "<img", "url(", "<link", "javascript:", "{{"] {
                    #expect(!html.contains(word), "\(announcement.kind): \(word)")
                }
                let tables = html.components("<table>").dropFirst()
                #expect(tables.allSatisfy { $0.contains("scope=\"") })
                #expect(!html.contains("<table>\n</table>") && !html.contains("<ul>\n</ul>"))
                #expect(html.components("<tr>").count == html.components("</tr>").count)
            }
        }
    }

    @Test("A mail fits on one screen, and says every line once")
    func short() throws {
        for announcement in Loud.announcements(.spanish) {
            let lines = try letter(announcement).text.split(separator: "\n")
            #expect(lines.count <= 20, "\(announcement.kind)")
            #expect(lines.allSatisfy { !$0.hasSuffix(" ") && !$0.contains("  ") })
        }
    }

    @Test("No part is left in English")
    func translated() throws {
        let (english, spanish) = (Loud.announcements(.english), Loud.announcements(.spanish))
        for (one, other) in zip(english, spanish) {
            let (one, other) = (try letter(one), try letter(other))
            #expect(one.subject != other.subject && one.html != other.html)
            let said = Set(one.text.split(separator: "\n")).intersection(
                other.text.split(separator: "\n"))
            #expect(said.allSatisfy { $0 == "Work-Based Learning" || $0.contains("Zq") })
        }
    }
}
