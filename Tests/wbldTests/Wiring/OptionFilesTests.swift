import Commands
import Planning
import Testing
import WorkBasedLearning

@testable import wbld

@Suite("The files of all options")
struct OptionFilesTests {
    private func moment(_ text: String) throws -> Moment { try #require(Moment(text)) }

    private func put<Row: Identified>(
        _ id: String, into register: inout Register, _ alter: (inout Row) throws -> Void
    ) rethrows {
        var row = Row()
        row.id = id
        try alter(&row)
        let change = register.fact(owner: id, rows: [row])
        register.apply(change)
    }

    private func free(_ subject: String, in register: inout Register) {
        var window = Availability()
        (window.subject, window.start, window.end) = (subject, 540, 660)
        let change = register.fact(owner: subject, rows: [window])
        register.apply(change)
    }

    /// One student for one slot, and one class for one speaker, both online.
    private func county() throws -> Register {
        var register = Register()
        put("H1", into: &register) { (school: inout School) in school.name = "Alder High" }
        put("E1", into: &register) { (employer: inout Employer) in employer.name = "Clinic" }
        put("W1", into: &register) { (site: inout Site) in site.employer = "E1" }
        put("S1", into: &register) { (student: inout Student) in student.school = "H1" }
        put("R,1", into: &register) { (request: inout Request) in request.student = "S1" }
        try put("O1", into: &register) { (slot: inout Slot) in
            slot.site = "W1"
            slot.mode = .virtual
            slot.start = try moment("2027-02-16T09:00")
            slot.end = try moment("2027-02-16T10:00")
        }
        put("C1", into: &register) { (section: inout Section) in
            (section.school, section.pathway) = ("H1", "Health")
        }
        put("K1", into: &register) { (speaker: inout Speaker) in
            (speaker.employer, speaker.pathways) = ("E1", ["Health"])
            speaker.modes = [.virtual]
        }
        let day = try moment("2027-02-16T00:00").day
        put("G1", into: &register) { (request: inout SpeakerRequest) in
            (request.section, request.earliest, request.latest) = ("C1", day, day)
            request.minutes = 100
        }
        for subject in ["H1", "C1", "K1"] { free(subject, in: &register) }
        return register
    }

    private func texts(_ register: Register) throws -> [(name: String, text: String)] {
        let list = OptionList(
            register, settings: PlanningSettings(), asOf: try moment("2027-02-01T08:00"))
        return optionFiles(list).map { ($0.name, String(decoding: $0.bytes, as: UTF8.self)) }
    }

    @Test("Students' and speakers' options stand in a file each, as CSV")
    func files() throws {
        let files = try texts(try county())
        #expect(files.map(\.name) == ["options.csv", "speaker_options.csv"])
        #expect(
            files.map(\.text) == [
                """
                request,slot,out,back,points
                "R,1",O1,virtual,virtual,1000

                """,
                """
                request,speaker,start,end,mode,points
                G1,K1,2027-02-16T09:00,2027-02-16T10:40,virtual,1000
                G1,K1,2027-02-16T09:15,2027-02-16T10:55,virtual,1000

                """,
            ])
    }

    @Test("Without options there are headers")
    func none() throws {
        #expect(
            try texts(Register()).map(\.text) == [
                "request,slot,out,back,points\n", "request,speaker,start,end,mode,points\n",
            ])
    }
}
