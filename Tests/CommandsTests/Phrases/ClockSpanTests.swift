import TestSupport
import Testing
import WorkBasedLearning

@testable import Commands

@Suite("Times in words")
struct ClockSpanTests {
    @Test("Times read as in replies")
    func words() {
        #expect(ClockSpan(start: 540, end: nil).inWords == "09:00")
        #expect(ClockSpan(start: 540, end: 660).inWords == "09:00-11:00")
        #expect(ClockSpan(start: 0, end: 1440).inWords == "00:00-24:00")
    }

    @Test("What is said of a span is read back as it", arguments: [UInt64(9), 1105])
    func roundTrip(seed: UInt64) throws {
        var chance = SeededChance(seed: seed)
        for _ in 0..<4000 {
            let start = chance.below(1440)
            let span = ClockSpan(start: start, end: chance.number(start + 1...1440))
            let found = try ClockPhrase.read([span.inWords])
            #expect(found?.0 == span && found?.used == 1, "\(span.inWords)")
        }
    }
}
