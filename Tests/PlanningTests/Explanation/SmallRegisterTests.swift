import Solving
import Testing
import WorkBasedLearning

@testable import Planning

/// A register around one request holds all that decides about it.
@Suite struct SmallRegisterTests {
    @Test(arguments: ExplainedCounty.seeds)
    func theRequestKeepsItsOptions(seed: UInt64) {
        let county = ExplainedCounty.of(seed)
        let students = county.list.studentRequestCount
        for (number, id) in county.requests.enumerated() {
            let small = Options(county.register.around(id)).list
            let own = number < students ? 0 : number - students
            #expect(lines(small, own) == lines(county.list, number), "seed \(seed), \(id)")
        }
    }

    /// The options of a request with what they are worth and take.
    private func lines(_ list: OptionList, _ request: Int) -> [String] {
        list.problem.options(of: request).map { option in
            let things = list.problem.takes(of: option).map { resource, _ in
                let (most, least) = (
                    list.problem.capacity[resource], list.problem.minimum[resource]
                )
                return "\(list.thing(resource).name) \(least)-\(most)"
            }
            let points = list.problem.points(of: option)
            return "\(list.way(request, option).line) \(points) \(things.sorted())"
        }.sorted()
    }

    @Test func aStudentsRequestStandsAlone() {
        var register = County.makeWithSpeaker()
        register.put("S2") { (student: inout Student) in student.school = "H1" }
        register.put("R2") { (request: inout Request) in request.student = "S2" }
        register.published = plan([
            Placement(request: "R1", slot: "O1", out: .walk, back: .walk),
            Placement(request: "R2", slot: "O1", out: .walk, back: .walk),
        ])
        let small = register.around("R2")
        #expect(small.requests.owners == ["R2"])
        #expect(small.students.owners == ["S2"])
        #expect(small.slots.owners == ["O1"])
        #expect(small.speakerRequests.owners.isEmpty)
        #expect(small.published?.placements.map(\.request) == ["R2"])
    }

    @Test func aClassKeepsAllClasses() {
        let small = County.makeWithSpeaker().around("G1")
        #expect(small.speakerRequests.owners == ["G1"])
        #expect(small.sections.owners == ["C1"])
        #expect(small.speakers.owners == ["K1"])
        #expect(small.requests.owners.isEmpty && small.slots.owners.isEmpty)
    }
}
