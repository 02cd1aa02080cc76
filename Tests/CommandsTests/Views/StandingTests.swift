import Testing
import WorkBasedLearning

@testable import Commands

@Suite("Where placements stand")
struct StandingTests {
    @Test("Published ones first; what is the same in the draft is not repeated")
    func order() {
        var talk = Talk()
        let other = Placement(request: "R2", slot: "O1", out: .walk, back: .walk)
        let moved = Placement(request: "R1", slot: "O1", out: .drive, back: .walk)
        talk.register.published = County.plan([County.walk, other])
        talk.register.draft = County.plan([moved, other])
        let found = talk.context.placements { _ in true }
        #expect(found.map(\.state) == ["published", "published", "draft"])
        #expect(found.map(\.item) == [County.walk, other, moved])
        #expect(talk.context.placements { $0.request == "R2" }.map(\.state) == ["published"])
        #expect(talk.context.sessions { _ in true }.map(\.state) == ["published"])
    }

    @Test("Without plans nothing stands")
    func none() {
        #expect(Talk().context.placements { _ in true }.isEmpty)
        #expect(Talk().context.sessions { _ in true }.isEmpty)
    }
}
