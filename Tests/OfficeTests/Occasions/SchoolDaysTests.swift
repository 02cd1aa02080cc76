import Testing
import WorkBasedLearning

@testable import Office

@Suite("Which days are school days")
struct SchoolDaysTests {
    private func day(_ text: String) -> Day { moment("\(text)T00:00").day }

    private func days(_ alter: (inout Register) -> Void = { _ in }) -> SchoolDays {
        var register = Register()
        alter(&register)
        return SchoolDays(in: register)
    }

    @Test("Without any calendar Monday to Friday are, with one what it lists prevails")
    func calendars() {
        #expect(days().isSchoolDay(day("2027-02-12")))
        #expect(!days().isSchoolDay(day("2027-02-13"), of: ["H1"]))
        let listed = days {
            $0.close("H1", ["2027-02-12"])
            $0.close("H1", ["2027-02-13"], type: "A")
        }
        #expect(!listed.isSchoolDay(day("2027-02-12"), of: ["H1"]))
        #expect(listed.isSchoolDay(day("2027-02-13"), of: ["H1"]))
    }

    @Test("Of several schools one that is open is enough; a school without a calendar has any's")
    func several() {
        let days = days {
            $0.close("H1", ["2027-02-11", "2027-02-12"])
            $0.close("H2", ["2027-02-12"])
        }
        #expect(days.isSchoolDay(day("2027-02-11"), of: ["H1", "H2"]))
        #expect(!days.isSchoolDay(day("2027-02-12"), of: ["H1", "H2"]))
        for schools: Set<String> in [[], ["H3"], ["H1", "H3"]] {
            #expect(days.isSchoolDay(day("2027-02-11"), of: schools))
            #expect(!days.isSchoolDay(day("2027-02-12"), of: schools))
        }
    }

    @Test("School days are counted over weekends and holidays, and the days where there are none")
    func counting() {
        let days = days { $0.close("H1", ["2027-02-15"]) }
        #expect(days.day(2, before: day("2027-02-16")) == day("2027-02-11"))
        #expect(days.day(1, before: day("2027-02-14")) == day("2027-02-12"))
        #expect(days.day(after: day("2027-02-12")) == day("2027-02-16"))
        let never = self.days { register in
            let all = (0..<400).map { day("2026-06-01").adding(days: $0).description }
            register.close("H1", all)
        }
        #expect(never.day(2, before: day("2027-02-16")) == day("2027-02-14"))
        #expect(never.day(after: day("2027-02-12")) == day("2027-02-13"))
    }
}
