import Planning
import Testing
import Wire

@testable import Commands

@Suite("stop plan")
struct StopPlanTests {
    @Test("A job is stopped; without one it says so")
    func stop() {
        var talk = Talk()
        #expect(
            talk.say("stop plan").failure
                == Failure(.notFound, "no planning job is under way; plan starts one"))
        talk.job = JobStatus(order: PlanOrder(asOf: County.now, seed: 1), progress: nil)
        let outcome = talk.say("stop plan")
        #expect(
            outcome.lines == [
                "# The job stops in a moment; status says when the draft is there.", "OK",
            ])
        guard case .stopPlan = outcome.effect else {
            Issue.record("the job is not stopped")
            return
        }
    }
}
