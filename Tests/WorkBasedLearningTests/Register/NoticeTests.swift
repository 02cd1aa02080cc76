import Testing
import WorkBasedLearning

@Suite("Channels of notices")
struct NoticeTests {
    @Test("A webhook's channel and back; mail is none")
    func channels() {
        #expect(Notice.webhook("sis") == "webhook:sis")
        #expect(Notice.webhook(of: "webhook:sis") == "sis")
        #expect(Notice.webhook(of: Notice.mail) == nil)
    }
}
