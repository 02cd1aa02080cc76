import Testing
import WorkBasedLearning

@testable import Notifying

@Suite struct ComposerTests {
    /// A district in which the first student has a second place, and the guardian another child.
    private func family() -> (District, Plan) {
        var district = District()
        district.put(
            with(Slot()) {
                ($0.id, $0.site, $0.max) = ("O2", "W1", 4)
                ($0.start, $0.end) = (moment("2027-02-15T09:00"), moment("2027-02-15T10:00"))
            })
        district.put(with(Request()) { ($0.id, $0.student) = ("R9", "S1") })
        district.put(
            owner: "S2",
            [
                with(Guardian()) {
                    ($0.student, $0.name, $0.email) = ("S2", "M. Brown", "maria@example.net")
                }
            ])
        let more = Placement(request: "R9", slot: "O2", out: .walk, back: .walk)
        return (district, district.plan(placements: district.plan.placements + [more]))
    }

    @Test("A student with two places and a guardian of two students get one mail, asks their own")
    func oneMail() throws {
        let (district, plan) = family()
        let news = everybody.announcements(of: plan, in: district.register)
        func all(_ audience: Audience) -> [Announcement] {
            news.filter { $0.audience == audience }
        }
        #expect(all(.employer).map(\.tellings.count) == [1, 1])
        #expect(all(.student).map(\.tellings.count) == [2, 1])
        #expect(all(.guardian).map(\.recipient.name) == ["Maria Brown", "Tom Brown"])
        #expect(all(.guardian).map(\.tellings.count) == [3, 2])
        #expect(all(.teacher).map(\.kind) == ["teacher_away", "teacher_speaker"])
        #expect(all(.teacher).map(\.tellings.count) == [3, 1])
        let text = try letter(try #require(all(.student).first))
        #expect(text.subject == "Your 2 placements" && text.events.count == 2)
        // In order of time.
        let days = text.text.split(separator: "\n").filter { $0.hasPrefix("When: ") }
        #expect(days.map { $0.contains("February 15") } == [true, false])
    }

    @Test("Matters of one mail share its root, and keep names of their own in the calendar")
    func roots() throws {
        let (district, plan) = family()
        let mail = try #require(
            everybody.announcements(of: plan, in: district.register)
                .first { $0.audience == .student })
        let roots = Set(mail.tellings.map { $0.told?.root })
        #expect(roots.count == 1 && roots.first == mail.thread.root)
        #expect(Set(mail.calendar?.events.map(\.name) ?? []).count == 2)
        #expect(mail.calendar?.method == .publish && mail.ask == nil)
    }

    @Test("What is new, has changed and is off stands in one mail, which goes on with the earlier")
    func mixed() throws {
        var (district, plan) = family()
        let told = everybody.announcements(of: plan, in: district.register)
        district.tell(told)
        district.put(with(Request()) { ($0.id, $0.student) = ("R8", "S1") })
        district.edit(Slot.self, "O1") { $0.end.minute += 30 }
        let other = Placement(request: "R8", slot: "O1", out: .walk, back: .walk)
        plan = district.plan(placements: district.plan.placements + [other])
        let news = everybody.announcements(of: plan, in: district.register)
        let mail = try #require(news.first { $0.audience == .student })
        #expect(mail.kind == "student_changed" && mail.action == .change)
        #expect(mail.tellings.map { $0.told == nil }.filter { $0 }.count == 1)
        let first = told.first { $0.audience == .student }?.thread.root
        #expect(mail.thread.earlier == [first] && mail.thread.root != nil)
        #expect(mail.calendar?.method == .publish && mail.calendar?.events.count == 3)
        let text = try letter(mail).text
        for piece in ["[New]", "[Changed]", "No longer taking place:", "It was: "] {
            #expect(text.components(piece).count == 2, "\(piece)")
        }
    }

    @Test("One event that is off cancels; several are shown as off")
    func cancellations() throws {
        var (district, plan) = family()
        district.tell(everybody.announcements(of: plan, in: district.register))
        let none = district.plan(sessions: [])
        let gone = everybody.announcements(of: none, in: district.register)
        let students = gone.filter { $0.audience == .student }
        #expect(students.map(\.kind) == ["student_cancelled", "student_cancelled"])
        #expect(students.map { $0.calendar?.method } == [.publish, .cancel])
        #expect(students.allSatisfy { $0.calendar?.events.allSatisfy(\.isCancelled) == true })
        let asks = gone.filter { $0.audience == .employer }
        #expect(asks.allSatisfy { $0.calendar?.method == .cancel && $0.ask != nil })
        let guardian = try #require(gone.first { $0.audience == .guardian })
        let text = try letter(guardian)
        #expect(guardian.recipient.name == "Maria Brown")
        #expect(text.text.contains("- Ana B.: job shadow, ") && text.text.contains("- Luis C.: "))
        plan = none
    }
}
