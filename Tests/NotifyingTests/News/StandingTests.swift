import Testing
import WorkBasedLearning

@testable import Notifying

@Suite struct StandingTests {
    @Test("Words are sorted, distinct, and those of the first notices")
    func words() {
        let words = Standing.all(.unknown).map(\.word)
        #expect(words == words.sorted() && Set(words).count == words.count)
        #expect(Standing.all(.unknown).allSatisfy { $0.word == $0.kinds.new.word })
        let audiences: Set<Audience> = [.employer, .speaker, .teacher, .student, .guardian]
        #expect(Set(Standing.all(.unknown).map(\.audience)) == audiences)
    }

    @Test("A kind that touches calendars says how events read")
    func events() {
        for standing in Standing.all(.unknown) {
            let kinds = [standing.kinds.new, standing.kinds.change, standing.kinds.cancellation]
            let touches = standing.calendar != nil
            #expect(kinds.allSatisfy { ($0.event != nil) == touches }, "\(standing.word)")
            #expect(kinds.allSatisfy { $0.audience == standing.audience })
        }
    }

    @Test func name() {
        let matter = Matter(kind: "a_b", subject: 1, recipient: 2, ordinal: 3)
        #expect(matter.name(round: 4) == "a_b.1.2.3.4")
    }
}
