import Testing
import WorkBasedLearning

@testable import Commands

@Suite("Entries by what is begun of their id or name")
struct EntryWordsTests {
    private func entries(_ user: User = People.coordinator) -> EntryWords {
        EntryWords(Chat(user).context)
    }

    @Test("An id goes on in whatever letters; a name by any of its words, in quotes where it must")
    func words() {
        let entries = entries()
        #expect(entries.words(of: [.student], begun: "s1").sorted() == ["S1", "S12"])
        #expect(entries.words(of: [.student], begun: "ana") == ["\"Ana Quillfeather\""])
        #expect(entries.words(of: [.student], begun: "quill") == ["\"Ana Quillfeather\""])
        #expect(entries.words(of: [.student], begun: "Ana Qu") == ["\"Ana Quillfeather\""])
        #expect(entries.words(of: [.section], begun: "robo") == ["Robotics"])
        #expect(entries.words(of: [.section, .student], begun: "").count == 8)
        #expect(entries.words(of: [.student], begun: "zz") == [])
    }

    @Test("A name that is begun without quotes goes on with the rest of it")
    func rests() {
        let entries = entries()
        #expect(entries.rests(of: [.student], after: ["Ana"], begun: "Q") == ["Quillfeather"])
        #expect(entries.rests(of: [.student], after: ["ana"], begun: "") == ["Quillfeather"])
        #expect(entries.rests(of: [.student], after: ["Bo"], begun: "Q") == [])
    }

    @Test("Nobody is offered what is not seen")
    func sight() {
        #expect(entries(People.rosa).words(of: [.student], begun: "cy") == [])
        #expect(entries(People.rosa).words(of: [.student], begun: "bo") == ["\"Bo Winterbourne\""])
        #expect(entries(People.rosa).rests(of: [.student], after: ["Cy"], begun: "") == [])
        #expect(entries(People.viewer).words(of: [.student], begun: "ana") == [])
    }
}
