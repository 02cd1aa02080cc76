import Testing
import WorkBasedLearning

@testable import Notifying

@Suite struct VisitTests {
    @Test("The place is the school with the room, and nothing online")
    func place() throws {
        let district = District()
        func news(_ mode: Mode) -> News? {
            Visit(district.session(mode), in: district.register)?.news(
                "speaker_ask", to: Recipient(name: "", address: "", language: .spanish), key: 1,
                about: "x", details: { [:] })
        }
        #expect(news(.onsite)?.place == "Alderton High, B12, Alderton")
        #expect(news(.virtual)?.place == "")
        #expect(news(.onsite)?.gist == "ponente en clase, x")
    }
}
