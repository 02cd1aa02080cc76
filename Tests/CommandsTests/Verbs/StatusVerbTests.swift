import Testing
import Wire
import WorkBasedLearning

@testable import Commands
@testable import Planning

@Suite("status")
struct StatusVerbTests {
    @Test("Where nothing is known it says how to begin")
    func empty() {
        var talk = Talk(Register())
        let outcome = talk.say("status")
        #expect(
            outcome.lines == [
                "# Nothing is known yet: wbl template FOLDER makes a folder to fill, and wbl "
                    + "import FOLDER takes it in.",
                " draft plan: none", " published plan: none", " planning: no job",
                " outbox: nothing waits", "OK revision=0 now=2027-02-01T08:00",
            ])
        #expect(outcome.records.isEmpty && outcome.isQuiet)
    }

    @Test("It counts every noun, the plans, the job and the outbox")
    func full() {
        var talk = Talk()
        County.addSecondStudent(to: &talk.register)
        talk.register.draft = County.plan()
        talk.register.published = County.plan([County.walk], [], points: 1099)
        talk.outbox = .waiting(1)
        let order = PlanOrder(asOf: County.now, seed: 1)
        talk.job = JobStatus(order: order, progress: nil)
        #expect(
            talk.say("status").lines == [
                " 1 school", " 2 students", " 1 student with guardians", " 1 teacher",
                " 1 section", " 1 section with enrollments", " 1 school calendar", " 1 employer",
                " 1 site", " 1 slot", " 1 speaker", " 1 run of trips", " 3 subjects with windows",
                " 2 requests", " 1 speaker request",
                " draft plan: 1 placement and 1 speaker session, 2000 points",
                " published plan: 1 placement, 1099 points", " answers: 1 of 1 missing",
                " planning: under way",
                " outbox: 1 mail on the way out",
                " 1 person cannot be written to (show unreached lists them)",
                "OK revision=7 now=2027-02-01T08:00",
            ])
    }

    @Test("A job says how far it is, and JSON has the same by key")
    func members() {
        var talk = Talk()
        talk.register.draft = County.plan()
        talk.outbox = .waiting(3)
        let progress = PlanProgress(
            stage: PlanProgress.choosing, done: 3, of: 10, points: 1900, bound: 2100)
        let order = PlanOrder(asOf: County.now, seed: 1)
        talk.job = JobStatus(order: order, progress: progress)
        let outcome = talk.say("status")
        let way = "(choosing: 3 of 10, 1900 points so far, at most 2100)"
        #expect(outcome.lines.contains(" planning: under way \(way)"))
        #expect(outcome.data.contains(["speaker_request": 1]))
        #expect(outcome.data.contains(["draft": 2, "points": 2000, "made_from_revision": 7]))
        #expect(outcome.data.contains(["published": .none]))
        #expect(outcome.data.contains(["planning": .flag(true)]))
        #expect(outcome.data.contains(["notices_due": 3]))
        #expect(outcome.members == ["revision": 7, "now": "2027-02-01T08:00"])
    }
}
