import Testing
import Wire

@testable import Commands

@Suite("get")
struct GetTests {
    @Test("As many raw bytes as the status says, after it")
    func bytes() {
        var talk = Talk()
        talk.conversation.files = [FolderFile(name: "a.csv", bytes: [0, 10, 255])]
        let outcome = talk.say("get a.csv")
        #expect(outcome.members == ["name": "a.csv", "bytes": 3])
        let written = Form.human.bytes(outcome.reply, tag: nil)
        #expect(written == Array("OK name=a.csv bytes=3\n".utf8) + [0, 10, 255])
    }

    @Test("A file that is not ready, and no name")
    func notReady() {
        var talk = Talk()
        #expect(
            talk.say("get ../a.csv").failure
                == Failure(
                    .notFound,
                    "no file \"../a.csv\" is ready on this connection; say export first"))
        #expect(
            talk.say("get").lines == [
                "? Still missing: name, the file's name (or cancel)"
            ])
    }
}
