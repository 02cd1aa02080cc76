import Testing
import Wire
import WorkBasedLearning

@testable import Commands
@testable import Planning

@Suite("What is said of a plan")
struct PlanReportTests {
    private func reply(
        _ plan: Plan, _ dropped: [Violation] = [], bound: Int? = nil, seconds: Double = 1
    ) throws -> Outcome {
        let result = PlanResult(
            plan: plan, requests: 4, withoutOptions: 1, bound: bound,
            stopped: try #require(word("effort")), optionCount: 9)
        return Outcome(PlanReport.reply(result, plan, dropped: dropped, seconds: seconds))
    }

    /// A word of an enumeration of another room.
    private func word<Kind: RawRepresentable>(_ text: String) -> Kind?
    where Kind.RawValue == String {
        Kind(rawValue: text)
    }

    @Test("Placed, not placed, score, and what to do next")
    func lines() throws {
        let outcome = try reply(County.plan(), seconds: 1.2345)
        #expect(
            outcome.lines == [
                " placed 2 of 4 requests: 1 placement and 1 speaker session",
                " not placed: 2, of these 1 with no option at all", " score: 2000 points",
                "# show plan lists it, compare sets it against the published plan, publish tells "
                    + "people.",
                "OK placed=2 requests=4 points=2000 stopped=effort seconds=1.23",
            ])
        #expect(outcome.data[1] == ["not_placed": 2, "without_options": 1])
        #expect(outcome.members["seconds"] == .decimal(1.23))
    }

    @Test("A bound is said in words, and how far the plan is from it")
    func bound() throws {
        let near = try reply(County.plan(), bound: 2005)
        #expect(
            near.lines.contains(
                " no plan can have more than 2005 points: this one is within 0.25 % of the best"))
        #expect(near.members["bound"] == 2005)
        #expect(near.data.contains(["bound": 2005, "gap": .decimal(0.0025)]))
        let proved = try reply(County.plan(), bound: 2000)
        #expect(proved.lines.contains(" no plan can have more points"))
    }

    @Test("What left it in the last audit is named with the reason")
    func dropped() throws {
        let violation = Violation(request: "R1", slot: "O1", text: "Request R1 is gone.")
        let outcome = try reply(County.plan([], []), [violation])
        #expect(outcome.lines.contains(" left out: Request R1 is gone."))
        #expect(outcome.data.last == ["request": "R1", "left_out_because": "Request R1 is gone."])
        #expect(outcome.data.first?["placed"] == 0)
    }
}
