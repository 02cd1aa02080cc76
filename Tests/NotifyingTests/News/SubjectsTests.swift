import Testing
import WorkBasedLearning

@testable import Notifying

@Suite struct SubjectsTests {
    @Test("Keys lead back to ids, and to when what was published takes place")
    func keys() throws {
        var district = District()
        district.register.apply(.published(district.plan))
        let subjects = Subjects(in: district.register)
        func key(_ noun: Noun, _ id: String) throws -> Int64 {
            try #require(district.register.key(noun, id))
        }
        #expect(subjects.id(of: try key(.slot, "O1")) == "O1")
        #expect(subjects.id(of: try key(.student, "S2")) == "S2")
        #expect(subjects.id(of: try key(.employer, "E1")) == "E1")
        #expect(subjects.id(of: 0) == nil)
        #expect(subjects.start(of: try key(.slot, "O1")) == moment("2027-02-16T09:00"))
        #expect(subjects.start(of: try key(.request, "R1")) == moment("2027-02-16T09:00"))
        #expect(subjects.start(of: try key(.speakerRequest, "G1")) == moment("2027-02-18T10:00"))
        #expect(subjects.start(of: try key(.student, "S2")) == nil)
    }
}
