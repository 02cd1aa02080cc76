import Testing
import WorkBasedLearning

@Suite("Topics of events")
struct EventTopicsTests {
    @Test("An event belongs to its kind, its noun, and perhaps the plan")
    func topics() {
        let changed = Event("student-changed", subject: 7, noun: .student, owner: "S1")
        #expect(EventTopics.of(changed) == ["student-changed", "student"])
        #expect(EventTopics.of(Event("published")) == ["published", "plan"])
        #expect(
            EventTopics.of(Event("ask-declined", subject: 1, noun: .slot, owner: "O1"))
                == ["ask-declined", "slot", "plan"])
    }

    @Test("Every topic is one, and so is what happens to each noun; nothing else")
    func words() {
        for word in EventTopics.all { #expect(EventTopics.contains(word), "\(word)") }
        for noun in Noun.allCases {
            #expect(EventTopics.contains("\(noun.rawValue)-changed"))
            #expect(EventTopics.contains("\(noun.rawValue)-removed"))
        }
        for word in ["", "plans", "ping", "nobody-changed", "student-", "-changed"] {
            #expect(!EventTopics.contains(word), "\(word)")
        }
    }
}
