import Testing
import Wire
import WorkBasedLearning

@testable import Commands

@Suite("export")
struct ExportTests {
    /// What the port was asked to write: revision, entries of the plan, status.
    private func written(_ talk: Talk) -> String {
        String(decoding: talk.conversation.files.first?.bytes ?? [], as: UTF8.self)
    }

    @Test("The draft if there is one, else the published plan")
    func plans() {
        var talk = Talk()
        talk.say("export")
        #expect(written(talk) == "7 0 published")
        talk.register.published = County.plan([County.walk], [])
        talk.say("export")
        #expect(written(talk) == "7 1 published")
        talk.register.draft = County.plan()
        talk.say("export")
        #expect(written(talk) == "7 2 draft")
        talk.say("export published")
        #expect(written(talk) == "7 1 published")
        talk.say("export draft")
        #expect(written(talk) == "7 2 draft")
    }

    @Test("It lists the files with their sizes, and the look is on record")
    func files() {
        var talk = Talk()
        let outcome = talk.say("export")
        #expect(outcome.data == [["file": "plan.csv", "bytes": 13]])
        #expect(outcome.members == ["files": 1, "revision": 7])
        #expect(outcome.lines.contains("# get FILE fetches one of them."))
        let record = AuditRecord(user: 1001, action: .look, verb: "export", noun: nil, subject: nil)
        #expect(outcome.records == [record])
        #expect(outcome.isQuiet)
        #expect(talk.say("export plan=old").failure?.code == .badArgument)
    }

    @Test("The files are pinned: what changes later is not in them")
    func pinned() {
        var talk = Talk()
        talk.say("export")
        talk.say("set student S1 priority=2")
        #expect(talk.register.revision == 8)
        #expect(talk.say("get plan.csv").reply.lines == [.raw(Array("7 0 published".utf8))])
    }

    @Test("A draft that is asked for and not there is said to be missing")
    func noDraft() {
        var talk = Talk()
        #expect(
            talk.say("export draft").failure
                == Failure(.notFound, "there is no draft to export; plan makes one"))
    }
}
