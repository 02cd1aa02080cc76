import TestSupport
import Testing
import WorkBasedLearning

@testable import Commands

@Suite("A grant as a configuration has it")
struct GrantTests {
    @Test("A role alone is for all schools", arguments: Role.allCases)
    func role(role: Role) {
        #expect(Grant(role.rawValue) == Grant(role: role))
        #expect(Grant(role: role).text == role.rawValue)
    }

    @Test("Districts and schools with commas between, and _ for a blank")
    func scope() {
        #expect(
            Grant("coordinator district=North,South school=H1,H2")
                == Grant(
                    role: .coordinator,
                    scope: Scope(districts: ["North", "South"], schools: ["H1", "H2"])))
        #expect(
            Grant("viewer district=Alder_Unified")?.scope == Scope(districts: ["Alder Unified"]))
        #expect(
            Grant("  coordinator   school=H1  school=H2 ")?.scope == Scope(schools: ["H1", "H2"]))
    }

    @Test(
        "What is not of the form is no grant",
        arguments: [
            "", " ", "Coordinator", "coordinators", "teacher admin", "coordinator district",
            "coordinator district=", "coordinator town=North", "coordinator,viewer",
            "coordinator=yes", "coordinator District=North", "district=North", "root",
        ])
    func none(text: String) {
        #expect(Grant(text) == nil)
    }

    @Test(
        "A scope that names nothing is none, for without a scope the grant would be for all",
        arguments: [
            "coordinator district=,", "coordinator school=,,", "coordinator district=, school=,",
        ])
    func emptyScope(text: String) {
        #expect(Grant(text) == nil)
    }

    @Test("The text sorts what it names")
    func text() {
        let scope = Scope(districts: ["South", "Alder Unified"], schools: ["H2", "H1"])
        #expect(
            Grant(role: .teacher, scope: scope).text
                == "teacher district=Alder_Unified,South school=H1,H2")
    }

    @Test("What is written is read back the same", arguments: 1...20 as ClosedRange<UInt64>)
    func backAndForth(seed: UInt64) {
        var chance = SeededChance(seed: seed)
        let words = ["North", "Alder Unified", "H1", "H-2", "Élan", "a.b", "X Y Z", "7"]
        for _ in 0..<50 {
            let grant = Grant(
                role: chance.pick(Role.allCases),
                scope: Scope(
                    districts: Set(chance.some(words)), schools: Set(chance.some(words))))
            #expect(Grant(grant.text) == grant, "seed \(seed): \(grant.text)")
        }
    }
}
