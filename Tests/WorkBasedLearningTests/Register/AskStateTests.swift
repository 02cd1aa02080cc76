import Testing

@testable import WorkBasedLearning

@Suite("The life of an asking")
struct AskStateTests {
    /// Every state and move with what comes of it, entry by entry.
    private static let table: [(AskState, AskMove, AskState)] = [
        (.asked, .accept, .accepted), (.asked, .decline, .declined), (.asked, .move, .asked),
        (.asked, .alter, .asked), (.asked, .end, .asked),
        (.accepted, .accept, .accepted), (.accepted, .decline, .declined),
        (.accepted, .move, .asked), (.accepted, .alter, .accepted), (.accepted, .end, .asked),
        (.declined, .accept, .asked), (.declined, .decline, .declined),
        (.declined, .move, .asked), (.declined, .alter, .asked), (.declined, .end, .asked),
    ]

    @Test("Each move makes of each state what the table says")
    func moves() {
        #expect(AskStateTests.table.count == AskState.allCases.count * AskMove.allCases.count)
        for (state, move, next) in AskStateTests.table {
            #expect(state.after(move) == next, "\(state) \(move)")
        }
    }
}
