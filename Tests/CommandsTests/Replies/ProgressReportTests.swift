import Testing
import Wire

@testable import Commands
@testable import Planning

@Suite("How far a job is, in words")
struct ProgressReportTests {
    @Test("The stage and its share, and points once there are any")
    func words() {
        var progress = PlanProgress(stage: PlanProgress.choosing, done: 430, of: 1000)
        #expect(ProgressReport.words(progress) == "choosing: 430 of 1000")
        progress.points = 287_500
        #expect(
            ProgressReport.words(progress) == "choosing: 430 of 1000, 287500 points so far")
        progress.bound = 291_303
        #expect(
            ProgressReport.words(progress)
                == "choosing: 430 of 1000, 287500 points so far, at most 291303")
    }

    @Test("A line of progress has the same by key")
    func line() {
        let listing = PlanProgress(stage: PlanProgress.listing, done: 64, of: 244)
        let line = ProgressReport.line(listing)
        #expect(
            line
                == .progress(
                    "listing options: 64 of 244",
                    [Member("stage", "listing options"), Member("done", 64), Member("of", 244)]))
        var choosing = PlanProgress(stage: PlanProgress.choosing, done: 1, of: 1000)
        (choosing.points, choosing.bound) = (7, 9)
        guard case .progress(_, let members) = ProgressReport.line(choosing) else {
            Issue.record("it is no line of progress")
            return
        }
        #expect(members.suffix(2) == [Member("points", 7), Member("bound", 9)])
    }
}
