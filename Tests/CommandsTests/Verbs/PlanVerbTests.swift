import Planning
import Testing
import Wire
import WorkBasedLearning

@testable import Commands

@Suite("plan")
struct PlanVerbTests {
    private func order(_ outcome: Outcome) -> (order: PlanOrder, waits: Bool)? {
        if case .plan(let order, let waits) = outcome.effect { (order, waits) } else { nil }
    }

    @Test("Alone it plans for now, with seed 1 and the solver's own effort, and waits")
    func defaults() {
        var talk = Talk()
        let found = order(talk.say("plan"))
        #expect(found?.order == PlanOrder(asOf: County.now, seed: 1))
        #expect(found?.waits == true)
        #expect(talk.register.draft == nil)
    }

    @Test("The order is as given")
    func given() {
        var talk = Talk()
        let outcome = talk.say("plan seed=7 effort=500 as-of=2027-01-25T08:00 wait=no")
        let asOf = moment("2027-01-25T08:00")
        #expect(order(outcome)?.order == PlanOrder(asOf: asOf, seed: 7, effort: 500))
        #expect(order(outcome)?.waits == false)
        #expect(
            outcome.lines == ["# Planning has begun; status says how far it is.", "OK job=plan"])
        #expect(order(talk.say("plan seed=0 wait=yes"))?.order.seed == 0)
    }

    @Test(
        "Values out of range are refused",
        arguments: ["seed=-1", "effort=0", "as_of=tomorrow", "wait=maybe", "7"])
    func refused(words: String) {
        var talk = Talk()
        let outcome = talk.say("plan \(words)")
        #expect(outcome.failure?.code == .badArgument)
        #expect(outcome.isQuiet)
    }

    @Test("One job at a time")
    func busy() {
        var talk = Talk()
        talk.job = JobStatus(order: PlanOrder(asOf: County.now, seed: 1), progress: nil)
        let outcome = talk.say("plan")
        #expect(
            outcome.failure
                == Failure(
                    .busy, "a plan is being made already; wait for it, or say stop plan", retry: 5))
        #expect(outcome.isQuiet)
    }

    @Test("Without requests there is nothing to plan; one of either kind is enough")
    func nothing() {
        var talk = Talk()
        talk.register.put("R1", [Request]())
        #expect(order(talk.say("plan")) != nil)
        talk.register.put("G1", [SpeakerRequest]())
        #expect(
            talk.say("plan").failure
                == Failure(
                    .unavailable, "there are no requests to plan; import a planning folder first"))
    }
}
