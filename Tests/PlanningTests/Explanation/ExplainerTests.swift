import Solving
import Testing
import WorkBasedLearning

@testable import Planning

/// Explanations are truthful: what they call open is what is listed, and what they call closed is
/// what the rules refuse.
@Suite struct ExplainerTests {
    @Test(arguments: ExplainedCounty.seeds)
    func openingsAreTheOptions(seed: UInt64) {
        let county = ExplainedCounty.of(seed)
        for (number, id) in county.requests.enumerated() {
            let explanation = county.explainer(id).why()
            let openings = explanation.judgements.flatMap { judgement in
                judgement.openings.map { "\(judgement.target): \($0.way.line) \($0.points)" }
            }
            let options = county.list.problem.options(of: number).map { option in
                let way = county.list.way(number, option)
                return "\(way.target): \(way.line) \(county.list.problem.points(of: option))"
            }
            #expect(openings.sorted() == options.sorted(), "seed \(seed), \(id)")
            #expect(explanation.openings.allSatisfy { $0.lacks.isEmpty }, "seed \(seed), \(id)")
        }
    }

    @Test(arguments: ExplainedCounty.seeds)
    func everyTargetIsEitherOpenOrRefused(seed: UInt64) {
        let county = ExplainedCounty.of(seed)
        for (number, id) in county.requests.enumerated() {
            let explanation = county.explainer(id).why()
            let isStudents = number < county.list.studentRequestCount
            #expect(
                explanation.judgements.map(\.target)
                    == (isStudents
                        ? county.register.slots.owners : county.register.speakers.owners))
            for judgement in explanation.judgements {
                #expect(judgement.openings.isEmpty != judgement.refusals.isEmpty)
            }
            expectClosures(of: explanation, "seed \(seed), \(id)")
        }
    }

    /// Each rule that refuses anything is there, with the number of what it refuses.
    private func expectClosures(of explanation: Explanation, _ comment: Comment) {
        var counts: [String: Int] = [:]
        for judgement in explanation.judgements {
            for rule in Set(judgement.refusals.map(\.rule)) { counts[rule, default: 0] += 1 }
        }
        var found: [String: Int] = [:]
        for closure in explanation.closures { found[closure.rule] = closure.count }
        #expect(found == counts, comment)
        #expect(found.count == explanation.closures.count, comment)
        let ordered = explanation.closures.map(\.count)
        #expect(ordered == ordered.sorted(by: >), comment)
    }

    /// The plan makes no difference to what is open; it only says what is lacking.
    @Test(arguments: ExplainedCounty.seeds)
    func askingAboutOneTargetGivesTheSame(seed: UInt64) {
        let county = ExplainedCounty.of(seed)
        for id in county.requests {
            for plan in [nil, county.result.plan] {
                let explainer = county.explainer(id, plan: plan)
                for judgement in explainer.why().judgements {
                    #expect(explainer.whyNot(judgement.target) == judgement, "seed \(seed), \(id)")
                }
                #expect(explainer.whyNot("nowhere") == nil)
            }
        }
    }

    @Test(arguments: ExplainedCounty.seeds)
    func whatIsNotPlacedLacksSomething(seed: UInt64) {
        let county = ExplainedCounty.of(seed)
        let (result, ways) = (county.result, county.ways)
        var (closed, free) = (0, 0)
        for id in county.requests {
            let openings = county.explainer(id, plan: result.plan).why().openings
            if let way = ways[id] {
                let own = openings.first { $0.way == way }
                #expect(own?.lacks.isEmpty == true, "seed \(seed), \(id)")
            } else {
                if openings.isEmpty { closed += 1 }
                if openings.contains(where: \.lacks.isEmpty) { free += 1 }
            }
        }
        #expect(closed == result.shortfall[.noOption], "seed \(seed)")
        #expect(free == result.shortfall[.effort], "seed \(seed)")
        #expect(county.requests.count - ways.count == result.shortfall.total, "seed \(seed)")
    }
}

/// What is said of the small county.
@Suite struct ExplainerExampleTests {
    private var register = County.make()
    private let walk = Placement(request: "R1", slot: "O1", out: .walk, back: .walk)

    private func judgement(
        _ request: String, _ target: String, _ plan: Plan? = nil
    ) -> Judgement? {
        Explainer(
            request, in: register, settings: PlanningSettings(), plan: plan, now: County.asOf
        ).whyNot(target)
    }

    /// A second student, who asks for the same.
    private mutating func addStudent() {
        register.put("S2") { (student: inout Student) in student.school = "H1" }
        register.put("R2") { (request: inout Request) in request.student = "S2" }
    }

    @Test func withoutAPlanNothingIsTaken() {
        #expect(
            judgement("R1", "O1")
                == Judgement(
                    target: "O1", refusals: [],
                    openings: [Opening(way: .placement(walk), points: 970, lacks: [])]))
    }

    @Test mutating func aFullSlotIsLackingAtItsPrice() {
        addStudent()
        register.put("O1") { (slot: inout Slot) in slot.max = 1 }
        var full = plan([walk])
        full.proof = Proof(
            bound: 970,
            cases: [
                Proof.Case(
                    name: "",
                    entries: [Proof.Entry(thing: "slot:O1", request: "", term: .price(640))])
            ])
        let lack = Lack(thing: .slot("O1"), used: 1, capacity: 1, minimum: 1, price: 2.5)
        #expect(judgement("R2", "O1", full)?.openings.map(\.lacks) == [[lack]])
        #expect(judgement("R2", "O1", full)?.best?.worth == 967.5)
        #expect(!lack.isShut)
        #expect(judgement("R1", "O1", full)?.openings.map(\.lacks) == [[]])
    }

    @Test mutating func aSlotThatTooFewWantIsShut() {
        addStudent()
        register.put("O1") { (slot: inout Slot) in slot.min = 2 }
        let lack = Lack(thing: .slot("O1"), used: 0, capacity: 2, minimum: 2, price: 0)
        #expect(judgement("R2", "O1", plan([]))?.openings.map(\.lacks) == [[lack]])
        #expect(lack.isShut)
        #expect(judgement("R2", "O1", plan([walk]))?.openings.map(\.lacks) == [[]])
    }

    @Test func theMomentOfThePlanDecides() {
        var late = plan([])
        late.asOf = moment("2027-02-15T09:00")
        #expect(judgement("R1", "O1", late)?.refusals.map(\.rule) == ["lead-time"])
    }

    @Test mutating func whatIsNotKnownIsNotJudged() {
        #expect(judgement("R9", "O1") == nil)
        #expect(judgement("R1", "O9") == nil)
        register.remove(Employer.self, "E1")
        #expect(judgement("R1", "O1") == nil)
    }

    @Test mutating func aSpeakerIsJudgedByTheBestMode() {
        register = County.makeWithSpeaker()
        register.put("K1") { (speaker: inout Speaker) in
            (speaker.modes, speaker.maxTravelMinutes) = ([.onsite, .virtual], 7)
        }
        let judgement = judgement("G1", "K1")
        #expect(judgement?.refusals.isEmpty == true)
        #expect(judgement?.openings.map(\.points) == [1000, 1000, 1000])
        register.put("G1") { (request: inout SpeakerRequest) in request.mode = .onsite }
        #expect(self.judgement("G1", "K1")?.refusals.map(\.rule) == ["speaker-travel"])
    }

    @Test mutating func aClassThatNeverMeetsHearsWhy() {
        register = County.makeWithSpeaker()
        register.remove(Availability.self, "C1")
        #expect(
            judgement("G1", "K1")?.refusals == [
                Refusal(
                    rule: "speaker-meeting",
                    reason: "the section has no meeting of 30 minutes within the request's dates")
            ])
        register.put("G1") { (request: inout SpeakerRequest) in
            request.earliest = day("2027-01-04")
        }
        #expect(
            judgement("G1", "K1")?.refusals.map(\.reason) == [
                "the section has no meeting of 30 minutes within the request's dates from Tue 2 "
                    + "Feb 2027 on"
            ])
    }

    @Test mutating func theDaysToTheDatesAreCounted() {
        register.put("R1") { (request: inout Request) in
            (request.earliest, request.latest) = (day("2027-02-10"), day("2027-02-12"))
        }
        #expect(judgement("R1", "O1")?.daysOff == 4)
        register.put("R1") { (request: inout Request) in
            (request.earliest, request.latest) = (day("2027-02-18"), nil)
        }
        #expect(judgement("R1", "O1")?.daysOff == 2)
        register.put("R1") { (request: inout Request) in request.earliest = nil }
        #expect(judgement("R1", "O1")?.daysOff == 0)
    }

    @Test mutating func aSpeakersTimeIsShared() {
        register = County.makeWithSpeaker()
        register.put("C2") { (section: inout Section) in
            (section.school, section.pathway) = ("H1", "Health")
        }
        register.window("C2", .free, 540, 570)
        register.put("G2") { (request: inout SpeakerRequest) in
            (request.section, request.minutes) = ("C2", 30)
            (request.earliest, request.latest) = (County.slotDay, County.slotDay)
        }
        let talk = Session(
            request: "G1", speaker: "K1", start: Moment(day: County.slotDay, minute: 555),
            end: Moment(day: County.slotDay, minute: 585), mode: .virtual)
        let lacking = judgement("G2", "K1", plan([], [talk]))?.openings.flatMap(\.lacks)
        #expect(lacking?.map(\.thing) == [.speakerQuarter("K1", County.slotDay, 37)])
    }
}
