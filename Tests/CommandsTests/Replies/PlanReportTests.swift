import Testing
import Wire
import WorkBasedLearning

@testable import Commands
@testable import Planning

@Suite("What is said of a plan")
struct PlanReportTests {
    private func reply(
        _ plan: Plan, _ dropped: [Violation] = [], bound: Int? = nil, seconds: Double = 1,
        causes: [Shortfall.Cause: Int] = [.noOption: 1, .slot: 1], scarcest: [Scarce] = [],
        ending: Ending = .effort
    ) -> Outcome {
        var plan = plan
        plan.proof = bound.map { Proof(bound: $0, cases: []) }
        let result = PlanResult(
            plan: plan, requests: 4, shortfall: Shortfall(causes), scarcest: scarcest,
            ending: ending, effort: 7, optionCount: 9)
        return Outcome(
            PlanReport.reply(
                result, plan, dropped: dropped, seconds: seconds, County.make()))
    }

    @Test("Placed and not, score, bound, what is scarce, time, and what to do next")
    func whole() {
        let scarce = Scarce(thing: .slot("O1"), price: 62, used: 2, capacity: 2)
        let outcome = reply(County.plan(), bound: 2005, seconds: 1.2345, scarcest: [scarce])
        #expect(
            outcome.lines == [
                " placed 2 of 4 requests: 1 placement and 1 speaker session", " not placed: 2",
                "   1 has no option at all, whatever others get", "   1 lost to full slots",
                " score: 2000 points",
                " no plan can have more than 2005 points: this one is within 0.25 % of the best",
                "# Scarcest, with about the points that one more would add:",
                "   62: a place in \(County.place), 2 of 2 taken",
                " it took 1.2 seconds with effort=7; effort=15 may find a little more",
                "# show plan lists it, compare sets it against the published plan, why REQUEST "
                    + "explains it, publish tells people.",
                "# show unplaced lists who has no place, each with the reason.",
                "OK placed=2 requests=4 points=2000 bound=2005 gap=0.0025 stopped=effort "
                    + "seconds=1.23",
            ])
        #expect(outcome.data.first == ["placed": 2, "requests": 4])
        #expect(outcome.data.contains(["bound": 2005, "gap": .decimal(0.0025)]))
    }

    @Test("The status has numbers for scripts")
    func status() {
        let outcome = reply(County.plan(), bound: 2005, seconds: 1.2345)
        #expect(
            outcome.json.last
                == #"{"ok":{"bound":2005,"gap":0.0025,"placed":2,"points":2000,"requests":4,"#
                + #""seconds":1.23,"stopped":"effort"}}"#)
    }

    @Test("Nobody left over, and the best that there is")
    func best() {
        let outcome = reply(
            County.plan(), bound: 2000, seconds: 0.04, causes: [:], ending: .proved)
        #expect(
            outcome.lines.dropFirst().prefix(4) == [
                " all requests are placed", " score: 2000 points",
                " no plan can have more points: this is the best there is",
                " nothing is left to gain; it took less than 0.1 seconds",
            ])
        #expect(outcome.members["gap"] == .decimal(0))
        #expect(outcome.members["stopped"] == "proved")
    }

    @Test("Without a bound it is not said how good the plan is")
    func unbounded() {
        let outcome = reply(County.plan())
        #expect(outcome.lines.contains(" how good it is has not been worked out"))
        #expect(outcome.data.contains(["bound": .none]))
        #expect(outcome.members["bound"] == Value.none)
        #expect(outcome.members["gap"] == Value.none)
        #expect(outcome.json.last?.contains(#""bound":null,"gap":null"#) == true)
    }

    @Test(
        "The end is said with its reason",
        arguments: [
            (Ending.proved, "nothing is left to gain; it took 30.0 seconds"),
            (
                .effort,
                "it took 30.0 seconds with effort=7; effort=15 may find a little more"
            ),
            (.seconds, "stopped after 30.0 seconds, as was asked"),
            (.asked, "stopped before its end after 30.0 seconds, as was asked"),
        ])
    func endings(ending: Ending, text: String) {
        let outcome = reply(County.plan(), seconds: 30.04, ending: ending)
        #expect(outcome.lines.contains(" \(text)"))
        #expect(outcome.members["stopped"] == .text(ending.rawValue))
        #expect(outcome.data.last == ["stopped": .text(ending.rawValue)])
    }

    @Test("What left it in the last audit is named with the reason, and counts as not placed")
    func dropped() {
        let violation = Violation(request: "R1", slot: "O1", text: "Request R1 is gone.")
        let outcome = reply(County.plan([], []), [violation])
        #expect(
            outcome.lines.prefix(5) == [
                " placed 0 of 4 requests: 0 placements", " not placed: 3",
                "   1 has no option at all, whatever others get", "   1 lost to full slots",
                "   1 taken out again, because facts changed meanwhile (see below)",
            ])
        #expect(outcome.lines.contains(" left out: Request R1 is gone."))
        #expect(
            outcome.data.contains([
                "request": "R1", "left_out_because": "Request R1 is gone.",
            ]))
    }
}
