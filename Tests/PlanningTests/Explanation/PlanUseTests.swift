import Solving
import Testing
import WorkBasedLearning

@testable import Planning

@Suite struct PlanUseTests {
    /// Against a plain count: the options of the whole register that the plan has chosen.
    @Test(arguments: ExplainedCounty.seeds)
    func countsWhatAllOthersTake(seed: UInt64) {
        let county = ExplainedCounty.of(seed)
        let entries = chosen(county)
        #expect(entries.count == county.result.plan.count, "seed \(seed)")
        for (number, id) in county.requests.enumerated() {
            let wanted = Set(
                county.list.problem.options(of: number).flatMap { county.list.things($0) })
            var expected: [Thing: Int] = [:]
            for entry in entries where entry.request != id {
                for thing in entry.things where wanted.contains(thing) {
                    expected[thing, default: 0] += 1
                }
            }
            let use = PlanUse(
                county.result.plan, county.register, situation(county.register.around(id)),
                of: wanted, without: id)
            #expect(use.used == expected, "seed \(seed), \(id)")
        }
    }

    private func chosen(_ county: ExplainedCounty) -> [(request: String, things: [Thing])] {
        let ways = county.ways
        var found: [(request: String, things: [Thing])] = []
        for (number, id) in county.requests.enumerated() {
            for option in county.list.problem.options(of: number)
            where ways[id] == county.list.way(number, option) {
                found.append((id, county.list.things(option)))
            }
        }
        return found
    }

    private func situation(_ register: Register) -> Situation {
        Situation(Facts(register, settings: PlanningSettings(), asOf: County.asOf))
    }

    private func used(
        _ plan: Plan, _ register: Register, of wanted: Set<Thing>, without request: String = ""
    ) -> [Thing: Int] {
        PlanUse(plan, register, situation(register), of: wanted, without: request).used
    }

    private let ride = Placement(request: "R1", slot: "O1", out: .run("T1"), back: .run("T1"))
    private let month = Thing.employerMonth("E1", year: 2027, month: 2)
    private let day = Thing.schoolDay("H1", County.slotDay)

    @Test func aRiderCountsOnceForTheWholeRun() {
        let wanted: Set<Thing> = [
            .seat("T1"), .chair("T1"), .slot("O1"), .studentDay("S1", County.slotDay), month, day,
        ]
        var expected: [Thing: Int] = [:]
        for thing in wanted where thing != .chair("T1") { expected[thing] = 1 }
        #expect(used(plan([ride]), County.make(), of: wanted) == expected)
    }

    @Test func aWheelchairTakesItsOwnPlace() {
        var register = County.make()
        register.put("S1") { (student: inout Student) in student.wheelchair = true }
        #expect(
            used(plan([ride]), register, of: [.seat("T1"), .chair("T1")]) == [.chair("T1"): 1])
    }

    @Test func nobodyIsAwayForAVirtualSlot() {
        var register = County.make()
        register.put("O1") { (slot: inout Slot) in slot.mode = .virtual }
        let online = Placement(request: "R1", slot: "O1", out: .virtual, back: .virtual)
        #expect(used(plan([online]), register, of: [day, month]) == [month: 1])
    }

    @Test func theRequestItselfAndWhatIsUnknownDoNotCount() {
        let register = County.make()
        #expect(used(plan([ride]), register, of: [.slot("O1")], without: "R1").isEmpty)
        #expect(used(plan([ride]), register, of: [.slot("O2")]).isEmpty)
        let lost = Placement(request: "R9", slot: "O1", out: .walk, back: .walk)
        #expect(used(plan([lost]), register, of: [.slot("O1")]).isEmpty)
    }

    @Test func aSessionTakesTheSpeakersTime() {
        var register = County.makeWithSpeaker()
        register.put("K1") { (speaker: inout Speaker) in speaker.monthlyLimit = 2 }
        let talk = Session(
            request: "G1", speaker: "K1", start: Moment(day: County.slotDay, minute: 540),
            end: Moment(day: County.slotDay, minute: 570), mode: .virtual)
        let taken: Set<Thing> = [
            .speakerQuarter("K1", County.slotDay, 36), .speakerQuarter("K1", County.slotDay, 37),
            .speakerMonth("K1", year: 2027, month: 2), .sectionDay("C1", County.slotDay),
        ]
        let wanted = taken.union([.speakerQuarter("K1", County.slotDay, 38)])
        let found = used(plan([], [talk]), register, of: wanted)
        #expect(Set(found.keys) == taken)
        #expect(found.values.allSatisfy { $0 == 1 })
        #expect(used(plan([], [talk]), register, of: wanted, without: "G1").isEmpty)
    }
}
