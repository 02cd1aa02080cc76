import Synchronization
import Testing
import WorkBasedLearning

@testable import Notifying

@Suite(.serialized, .timeLimit(.minutes(1))) struct WebhookPostsTests {
    private static let secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"

    @Test("Each attempt is signed anew over the same bytes, under the same id")
    func attempts() throws {
        let server = try Peer("webhook_server", ["-", Self.secret])
        let endpoint = try WebhookEndpoint(
            name: "sis", url: "http://127.0.0.1:\(server.port)/flaky",
            secrets: [try WebhookSecret(Self.secret)], allow: ["127.0.0.1"])
        let now = Mutex<Int64>(1_800_000_000)
        let channel = WebhookPosts(endpoint, unixSeconds: { now.withLock { $0 } })
        channel.start()
        defer { channel.stop() }
        let notice = try WebhookNotices(endpoint, installation: "alder").notice(
            Happening(Event("drafted"), seq: 5, at: 1), key: 1)
        let receipts = Receipts()
        channel.send(notice) { receipts.take($0) }
        _ = receipts.wait(for: 1)
        now.withLock { $0 += 5 }
        channel.send(notice) { receipts.take($0) }
        #expect(
            receipts.wait(for: 2).map(\.brief) == ["later response/peer 500", "delivered 200"])
        let posts = try [server.record(ReceivedPost.self), server.record(ReceivedPost.self)]
        #expect(posts.map(\.verified) == [1, 1])
        #expect(posts.map(\.body) == Array(repeating: posts[0].body, count: 2))
        #expect(posts.map { $0.headers["webhook-id"] } == ["msg_alder_sis_5", "msg_alder_sis_5"])
        #expect(posts.map { $0.headers["webhook-timestamp"] } == ["1800000000", "1800000005"])
    }
}
