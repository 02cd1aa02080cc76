import Testing
import WorkBasedLearning

@testable import Storage

@Suite("Each channel comes to be held and turned off by itself")
struct WebhooksTests {
    @Test("What was held stays held, and what was open stays open", arguments: [false, true])
    func kept(isHeld: Bool) throws {
        let disk = try Disk()
        try disk.makeOlder(
            steps: 9,
            """
            INSERT INTO notice VALUES
                (3, 'm3', 'mail', 'employer_ask', 'employer', 1, 2, 0, 'waiting', 50, 50,
                    50, NULL, 0, NULL, NULL, NULL);
            UPDATE hold SET held = \(isHeld ? 1 : 0)
            """)
        let store = try disk.open()
        #expect(try store.ledger().isHeld == isHeld)
        #expect(try store.due(at: 50, limit: 9).isHeld == isHeld)
        #expect(try store.ledger().openCount == 1)
    }
}
