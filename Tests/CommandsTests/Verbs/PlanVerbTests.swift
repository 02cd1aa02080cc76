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
        let outcome = talk.say("plan seed=7 effort=500 seconds=30 as-of=2027-01-25T08:00 wait=no")
        let asOf = moment("2027-01-25T08:00")
        #expect(order(outcome)?.order == PlanOrder(asOf: asOf, seed: 7, effort: 500, seconds: 30))
        #expect(order(outcome)?.waits == false)
        #expect(
            outcome.lines == ["# Planning has begun; status says how far it is.", "OK job=plan"])
        #expect(order(talk.say("plan seed=0 wait=yes"))?.order.seed == 0)
    }

    @Test("Effort may be a thousand million units, and neither limit stands for the other")
    func limits() {
        var talk = Talk()
        let patient = order(talk.say("plan effort=1000000000"))?.order
        #expect(patient?.effort == 1_000_000_000)
        #expect(patient?.seconds == nil)
        let hasty = order(talk.say("plan seconds=1"))?.order
        #expect(hasty?.seconds == 1)
        #expect(hasty?.effort == nil)
    }

    @Test("All options are listed for the same order; it makes no draft")
    func listOptions() {
        var talk = Talk()
        let outcome = talk.say("plan --list-options seed=7 as-of=2027-01-25T08:00")
        guard case .listOptions(let order) = outcome.effect else {
            Issue.record("no options are listed")
            return
        }
        #expect(order == PlanOrder(asOf: moment("2027-01-25T08:00"), seed: 7))
        #expect(outcome.changes.isEmpty)
        #expect(self.order(talk.say("plan list_options=no"))?.waits == true)
    }

    @Test("The file of the options is the client's matter")
    func optionFile() {
        var talk = Talk()
        let failure = talk.say("plan --list-options options.csv").failure
        #expect(failure?.code == .badArgument)
        #expect(failure?.text.hasPrefix("plan does not take \"options.csv\"") == true)
    }

    @Test(
        "Values out of range are refused",
        arguments: [
            "seed=-1", "effort=0", "effort=1000000001", "effort=much", "seconds=0", "seconds=0.5",
            "seconds=1000001", "as_of=tomorrow", "wait=maybe", "list_options=all", "7",
        ])
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
        #expect(talk.say("plan --list-options").failure == outcome.failure)
    }

    @Test("A moment after all slots and dates is refused; the last slot that is left is enough")
    func tooLate() {
        var talk = Talk()
        let words = " starts later than 48 hours after 2028-01-01T00:00; is as-of right?"
        #expect(
            talk.say("plan as-of=2028-01-01T00:00").failure
                == Failure(.unavailable, "no slot or class date" + words))
        talk.register.put("G1", [SpeakerRequest]())
        #expect(
            talk.say("plan as-of=2028-01-01T00:00").failure
                == Failure(.unavailable, "no slot" + words))
        #expect(order(talk.say("plan as-of=2027-02-14T09:00")) != nil)
        #expect(talk.say("plan as-of=2027-02-14T09:01").failure?.code == .unavailable)
        talk.say("set slot O1 start=2027-01-05T09:00 end=2027-01-05T11:00")
        #expect(
            talk.say("plan").failure
                == Failure(
                    .unavailable,
                    "no slot starts later than 48 hours after 2027-02-01T08:00; import later ones, "
                        + "or say as-of=MOMENT"))
        talk.register.put("O1", [Slot]())
        #expect(order(talk.say("plan")) != nil)
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
