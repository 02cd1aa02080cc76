import Testing
import Wire
import WorkBasedLearning

@testable import Commands

@Suite("request")
struct RequestExperienceTests {
    @Test("It makes a request that the next plan takes up, and says what became of it")
    func made() {
        var chat = Chat(People.rosa)
        let outcome = chat.say("request shadow for S12 in february choose E12, sector:Health")
        #expect(outcome.members == ["request": "R18"])
        #expect(
            outcome.data == [
                [
                    "request": "R18", "kind": "job_shadow", "student": "S12",
                    "earliest": "2027-02-01", "latest": "2027-02-28",
                    "choices": .list(["E12", "sector:Health"]),
                ]
            ])
        #expect(
            outcome.lines.first
                == " R18: a job shadow for Bo Winterbourne (S12), Mon 1 Feb 2027 to Sun 28 Feb "
                + "2027, choosing Cedar Labs (E12), then sector:Health")
        let wish = chat.register.requests["R18"]
        #expect(wish?.student == "S12" && wish?.kind.word == "job_shadow")
        #expect(wish?.choices == ["E12", "sector:Health"])
        #expect(wish?.earliest?.description == "2027-02-01")
        #expect(wish?.latest?.description == "2027-02-28")
    }

    @Test("One change, one event and one record of it, by key")
    func record() {
        var chat = Chat()
        let outcome = chat.say("request shadow for S1")
        let key = chat.register.key(.request, "R18")
        #expect(key != nil && outcome.changes.count == 1)
        #expect(
            outcome.records == [
                AuditRecord(
                    user: 1001, action: .change, verb: "request", noun: .request, subject: key)
            ])
        #expect(
            outcome.events == [
                Event("request-changed", subject: key, noun: .request, owner: "R18")
            ])
        #expect(outcome.announcements.isEmpty && outcome.effect == nil)
    }

    @Test("Without dates and choices there are none")
    func bare() {
        var chat = Chat()
        let outcome = chat.say("request shadow for S1")
        let wish = chat.register.requests["R18"]
        #expect(wish?.earliest == nil && wish?.latest == nil && wish?.choices == [])
        #expect(outcome.data.first?["earliest"] == Value.none)
        #expect(outcome.lines.first == " R18: a job shadow for Ana Quillfeather (S1)")
    }

    @Test("A span without an end has none")
    func openEnd() {
        var chat = Chat()
        #expect(chat.say("request shadow for S1 after feb 16").isOK)
        let wish = chat.register.requests["R18"]
        #expect(wish?.earliest?.description == "2027-02-17")
        #expect(wish?.latest == nil)
    }

    @Test(
        "The kind by its word, its title or a part that no other has",
        arguments: Experience.all.map(\.word))
    func kinds(word: String) throws {
        let kind = try #require(Experience.named(word))
        let title = kind.title
        for text in [word, title, title.uppercased(), word.replacing("_", with: "-")] {
            var chat = Chat()
            let outcome = chat.say("request \"\(text)\" for S1")
            #expect(outcome.isOK, "\(text)")
            #expect(chat.register.requests["R18"]?.kind == kind)
        }
    }

    @Test("An article stands before the kind as it must")
    func article() {
        var chat = Chat()
        for kind in Experience.all {
            let text = chat.say("request \(kind.word) for S1").text
            let article = "aeiou".contains(kind.title.prefix(1)) ? "an" : "a"
            #expect(text.contains(": \(article) \(kind.title) for "), "\(kind.word)")
        }
    }

    @Test("A part that several have is asked about; what is no kind gets all of them")
    func unclear() {
        var chat = Chat()
        #expect(chat.say("request interview for S1").data.count == 2)
        #expect(chat.say("2").isOK)
        #expect(chat.register.requests["R18"]?.kind.word == "mock_interview")
        #expect(chat.say("request sailing for S1").data.count == Experience.all.count)
        chat.turn(to: People.coordinator, strict: true)
        #expect(chat.say("request interview student=S1").failure?.code == .ambiguous)
        #expect(chat.say("request sailing student=S1").failure?.code == .badArgument)
        #expect(chat.register.requests.count == 5)
    }

    @Test("Nothing is done for whom is not known or not one's own")
    func others() {
        var chat = Chat(People.rosa)
        #expect(chat.say("request shadow for S99").failure?.code == .notFound)
        #expect(chat.say("request shadow for S2").failure?.code == .notFound)
        #expect(chat.say("request shadow for S1 choose E99").failure?.code == .notFound)
        #expect(chat.say("request shadow for S1 choose K1").failure?.code == .notFound)
        #expect(chat.register.facts == TwoDistricts.make().facts)
    }
}
