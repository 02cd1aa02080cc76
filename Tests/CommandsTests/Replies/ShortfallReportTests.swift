import Testing
import Wire

@testable import Commands
@testable import Planning

@Suite("Who is not placed, by the reason")
struct ShortfallReportTests {
    private func outcome(_ causes: [Shortfall.Cause: Int], dropped: Int = 0) -> Outcome {
        Outcome(.ok(ShortfallReport.lines(Shortfall(causes), dropped: dropped)))
    }

    @Test("Nobody without a place")
    func none() {
        #expect(outcome([:]).lines == [" all requests are placed", "OK"])
        #expect(outcome([:]).data == [["not_placed": 0]])
    }

    @Test("Each cause has words and a word for scripts")
    func causes() {
        let all = Dictionary(uniqueKeysWithValues: Shortfall.Cause.allCases.map { ($0, 2) })
        let outcome = outcome(all)
        #expect(
            outcome.lines == [
                " not placed: 28", "   2 have no option at all, whatever others get",
                "   2 have only slots that cannot reach their minimum, whatever others do",
                "   2 lost to full slots", "   2 lost to slots that do not reach their minimum",
                "   2 lost to full vans", "   2 lost to full wheelchair places",
                "   2 lost to employers' monthly limits",
                "   2 lost to schools' daily release limits",
                "   2 lost to another activity of the same student that day",
                "   2 lost to other sessions of the speakers",
                "   2 lost to speakers' monthly limits",
                "   2 lost to another speaker of the same class that day",
                "   2 were not looked at, or have no option: the work was stopped before",
                "   2 could still be placed; plan with more effort", "OK",
            ])
        let words: [Value] = [
            "no-option", "minimum-never", "slot", "minimum", "seat", "chair", "employer-month",
            "school-day",
            "student-day", "speaker", "speaker-month", "section-day",
            "stopped", "plan-again",
        ]
        #expect(outcome.data.compactMap { $0["because"] } == words)
        #expect(outcome.data[1] == ["because": "no-option", "count": 2])
    }

    @Test("One agrees with its verb")
    func one() {
        #expect(
            outcome([.noOption: 1, .neverOpen: 1, .seat: 1]).lines == [
                " not placed: 3", "   1 has no option at all, whatever others get",
                "   1 has only slots that cannot reach their minimum, whatever others do",
                "   1 lost to full vans", "OK",
            ])
    }

    @Test("What the last audit took away counts as well")
    func dropped() {
        let outcome = outcome([.slot: 3], dropped: 2)
        #expect(
            outcome.lines == [
                " not placed: 5", "   3 lost to full slots",
                "   2 taken out again, because facts changed meanwhile (see below)", "OK",
            ])
        #expect(outcome.data.last == ["because": "left-out", "count": 2])
    }
}
