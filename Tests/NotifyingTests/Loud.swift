import Foundation
import WorkBasedLearning

@testable import Notifying

/// The small district with a word of its own in every field, so that a mail shows what it tells.
enum Loud {
    /// The word that stands in a field.
    static func word(_ field: String) -> String {
        "Zq" + field.filter { $0 != "." }.lowercased() + "qz"
    }

    /// The fields whose words a text holds.
    static func fields(in text: String) -> Set<String> {
        let lower = text.lowercased()
        return Set(fields.filter { lower.contains(word($0).lowercased()) })
    }

    /// Every field that has a word.
    static let fields: [String] = [
        "employer.contact", "employer.documents", "employer.email", "employer.name",
        "employer.sector", "guardian.email", "guardian.name", "request.choices",
        "school.attendance", "school.district", "school.name", "school.town",
        "school.transport", "school.visitors", "section.name", "section.pathway",
        "section.period", "section.room", "site.address", "site.arrival", "site.name",
        "site.town", "slot.documents", "slot.grades", "slot.pathways", "speaker.email",
        "speaker.name", "speaker.pathways", "speaker.topics", "student.birthdate",
        "student.documents", "student.email", "student.first", "student.grade", "student.last",
        "student.pathways", "studenttwo.first", "studenttwo.last", "teacher.email",
        "teacher.login", "teacher.name", "trip.vehicle", "wish.choices", "wish.topic",
    ]

    static func district(_ language: Language) -> District {
        var district = District(language: language)
        editPeople(&district)
        editHosts(&district)
        for id in ["T1", "T2"] {
            let rows = district.register.trips.rows(id)
            district.put(
                owner: id,
                rows.map { row in
                    with(row) {
                        $0.vehicle = word("trip.vehicle")
                        if $0.to.hasPrefix("town:") { $0.to = "town:\(word("site.town"))" }
                        if $0.from.hasPrefix("town:") { $0.from = "town:\(word("site.town"))" }
                    }
                })
        }
        return district
    }

    private static func address(_ field: String) -> String { "\(word(field))@x.example" }

    private static func editPeople(_ district: inout District) {
        district.edit(Student.self, "S1") {
            $0.name = "\(word("student.first")) \(word("student.last"))"
            ($0.email, $0.grade) = (address("student.email"), word("student.grade"))
            $0.pathways = [word("student.pathways")]
            $0.documents = [word("student.documents")]
            $0.birthdate = Day(year: 1987, month: 6, day: 5)
        }
        district.edit(Student.self, "S2") {
            $0.name = "\(word("studenttwo.last")), \(word("studenttwo.first"))"
        }
        district.edit(Request.self, "R1") { $0.choices = [word("request.choices")] }
        district.put(
            owner: "S1",
            [
                with(Guardian()) {
                    ($0.student, $0.name) = ("S1", word("guardian.name"))
                    ($0.email, $0.language) = (
                        address("guardian.email"),
                        district.register.students["S1"]?.language ?? .english
                    )
                }
            ])
        district.edit(Teacher.self, "P1") {
            ($0.name, $0.email) = (word("teacher.name"), address("teacher.email"))
            $0.login = word("teacher.login")
        }
        district.edit(Section.self, "C1") {
            ($0.name, $0.pathway) = (word("section.name"), word("section.pathway"))
            ($0.period, $0.room) = (word("section.period"), word("section.room"))
        }
        district.edit(School.self, "H1") {
            ($0.name, $0.district) = (word("school.name"), word("school.district"))
            ($0.town, $0.visitorNotes) = (word("school.town"), word("school.visitors"))
            $0.attendanceEmail = address("school.attendance")
            $0.transportEmail = address("school.transport")
        }
    }

    private static func editHosts(_ district: inout District) {
        district.edit(Employer.self, "E1") {
            ($0.name, $0.sector) = (word("employer.name"), word("employer.sector"))
            ($0.contact, $0.email) = (word("employer.contact"), address("employer.email"))
            $0.documents = [word("employer.documents")]
        }
        district.edit(Site.self, "W1") {
            ($0.name, $0.town) = (word("site.name"), word("site.town"))
            ($0.address, $0.arrivalNotes) = (word("site.address"), word("site.arrival"))
        }
        district.edit(Slot.self, "O1") {
            ($0.pathways, $0.grades) = ([word("slot.pathways")], [word("slot.grades")])
            $0.documents = [word("slot.documents")]
        }
        district.edit(Speaker.self, "K1") {
            ($0.name, $0.email) = (word("speaker.name"), address("speaker.email"))
            ($0.pathways, $0.topics) = ([word("speaker.pathways")], [word("speaker.topics")])
        }
        district.edit(SpeakerRequest.self, "G1") {
            ($0.topic, $0.choices) = (word("wish.topic"), [word("wish.choices")])
        }
    }

    /// Mails of all kinds: what is new, has changed, is off, and is told at set times.
    static func announcements(_ language: Language) -> [Announcement] {
        var district = district(language)
        let (plan, day) = (district.plan, moment("2027-02-16T00:00").day)
        let news = district.news
        district.tell(news)
        district.accept(news)
        let register = district.register
        var facts = DailyFacts(day: day.adding(days: -3))
        facts.slots = [DailyFacts.Unanswered(id: "O1", asked: day)]
        facts.sessions = [DailyFacts.Unanswered(id: "G1", asked: day)]
        let robin = Recipient(name: "Robin", address: "robin@x.example", language: language)
        let occasions =
            everybody.confirmations(of: plan, in: register)
            + everybody.reminders(of: plan, in: register, toldBefore: late).plain
            + everybody.thanks(for: plan, in: register).plain
            + everybody.attendance(of: plan, on: day, in: register).plain
            + everybody.manifests(of: plan, on: day, in: register).plain
            + [everybody.digest(of: facts, plan, to: robin, in: register)]
        district.edit(Slot.self, "O1") { $0.end.minute += 5 }
        district.edit(SpeakerRequest.self, "G1") { $0.topic += " two" }
        let changes = district.news
        district.tell(changes)
        let gone = everybody.announcements(of: district.plan(sessions: []), in: district.register)
        return (news + occasions + changes + gone).map { $0.speaking(language) }
    }
}

extension Letter {
    /// All that the recipient reads.
    var everything: String {
        let words = events.flatMap { [$0.summary, $0.description] }
        return ([subject, text, html] + words).joined(separator: "\n")
    }
}
