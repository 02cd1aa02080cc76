import Testing
import WorkBasedLearning

@testable import Notifying

@Suite struct AttendanceDayTests {
    private func mails(_ day: String, _ alter: (inout District) -> Void = { _ in })
        -> [Announcement]
    {
        var district = District()
        alter(&district)
        return everybody.attendance(
            of: district.plan, on: moment("\(day)T00:00").day, in: district.register
        ).plain
    }

    @Test func english() throws {
        let mail = try #require(mails("2027-02-16").first)
        let letter = try letter(mail)
        #expect(letter.subject == "Excused on Tuesday, February 16, 2027: 2 students")
        #expect(
            letter.text.replacing("\u{A0}", with: " ") == """
                Hello,

                2 students of Alderton High are excused on Tuesday, February 16, 2027 for a \
                school activity:

                - Ana Brown: 8:15 AM to 11:40 AM
                - Luis Cole: 9:00 AM to 11:00 AM (plus travel time)

                Work-Based Learning

                """)
        #expect(mail.recipient.address == "attendance@h1.example.org" && mail.isRegular)
    }

    @Test("Nobody away, or no office: no mail")
    func none() {
        #expect(mails("2027-02-17").isEmpty)
        #expect(
            mails("2027-02-16") { $0.edit(School.self, "H1") { $0.attendanceEmail = "" } }.isEmpty)
    }
}
