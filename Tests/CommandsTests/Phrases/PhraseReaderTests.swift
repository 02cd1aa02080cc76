import TestSupport
import Testing
import Wire
import WorkBasedLearning

@testable import Commands

@Suite("Reading from the front of some words")
struct PhraseReaderTests {
    @Test("A slice is read from its own beginning")
    func slices() throws {
        let words = Understood.split("show day feb 16 period 3 9-11 40 min")
        let days = try DatePhrase.read(words[2...], now: Now.wednesday)
        #expect(days?.0.inWords == "Tue 16 Feb 2027" && days?.used == 2)
        #expect(PeriodPhrase.read(words[4...])?.period == "3")
        #expect(try ClockPhrase.read(words[6...])?.0 == ClockSpan(start: 540, end: 660))
        #expect(try DurationPhrase.read(words[7...])?.minutes == 40)
        #expect(try DatePhrase.read(words[9...], now: Now.wednesday) == nil)
    }

    @Test("Empty words are passed over and counted with what stands behind them")
    func blanks() throws {
        #expect(try Understood.days("feb  16 , 2027") == "2027-02-16")
        #expect(try DatePhrase.read(["", "feb", "16", ""], now: Now.wednesday)?.used == 3)
    }

    @Test("A form that finds nothing takes nothing")
    func attempt() {
        var reader = PhraseReader(["9", "to", "11"])
        let none: Int? = reader.attempt { $0.takeNumber(1...2) == 9 && $0.skip(["at"]) ? 1 : nil }
        #expect(none == nil)
        let first = reader.takeNumber(1...2)
        #expect(first == 9)
        let nothing: Int? = reader.longest([{ $0.takeNumber(3...4) }, { $0.takeCount() }])
        #expect(nothing == nil)
        let isNext = reader.skip(["to"])
        #expect(isNext)
    }

    @Test(
        "No salad of words breaks it or is said to use more words than there are",
        arguments: [1, 2, 3])
    func salads(seed: UInt64) {
        var chance = SeededChance(seed: seed)
        for _ in 0..<4000 {
            let words = (0..<chance.below(9)).map { _ in Salad.word(&chance) }
            let now = Moment(
                day: Now.wednesday.day.adding(days: chance.number(-700...700)), minute: 600)
            for used in Salad.used(words[...], now) {
                #expect((1...max(1, words.count)).contains(used), "\(words)")
            }
        }
    }

    @Test("Long and deep words are read in no time")
    func long() throws {
        for word in ["1-", "day after ", "feb 2 to ", "..", "9", "a.b"] {
            let text = String(repeating: word, count: 4000)
            for words in [[text], Understood.split(text)] {
                for used in Salad.used(words[...], Now.wednesday) { #expect(used <= words.count) }
            }
        }
    }
}

/// Words in no order.
private enum Salad {
    static let words = [
        "feb", "february", "tue", "tuesday", "next", "last", "this", "week", "month", "of", "the",
        "in", "on", "from", "to", "until", "by", "since", "after", "before", "between", "and", "a",
        "an", "half", "hour", "h", "min", "days", "weeks", "ago", "now", "today", "tomorrow",
        "noon",
        "midnight", "am", "pm", "period", "p3", "3rd", "third", "forty-five", "-", "..", ",", "/",
        "2027-02-16", "2/16", "9-11", "9:30", "1h30", "0", "00", "24:00", "99", "2027", "9999",
        "999999999", "99999999999999999999", "9999-12-31", "0001-01-01", "1/1/0001", "", "\u{200D}",
        "\u{1F468}\u{200D}\u{1F469}", "\r\n", "robotics", "onward", "day", "months",
    ]

    static func word(_ chance: inout SeededChance) -> String {
        switch chance.below(8) {
        case 0: chance.pick(words) + chance.pick(words)
        case 1: String(chance.pick(words).shuffled(using: &chance))
        case 2: chance.pick(words).uppercased() + chance.pick([",", ".", "-", "x", "st"])
        default: chance.pick(words)
        }
    }

    /// How many words each phrase takes; a refusal takes none.
    static func used(_ words: ArraySlice<String>, _ now: Moment) -> [Int] {
        [
            (try? DatePhrase.read(words, now: now))??.used, (try? ClockPhrase.read(words))??.used,
            (try? DurationPhrase.read(words))??.used, PeriodPhrase.read(words)?.used,
        ].compactMap { $0 }
    }
}
