import TestSupport
import WorkBasedLearning

@testable import Commands

/// Lines that nobody would say: made of what sentences are made of, and of what they never hold.
struct RandomLines {
    var chance: SeededChance

    init(seed: UInt64) { chance = SeededChance(seed: seed) }

    /// A line that may be anything.
    mutating func next() -> String {
        switch chance.below(16) {
        case 0...6: return sentence()
        case 7...11: return changed(chance.pick(RandomLines.known))
        case 12: return soup(words: chance.number(1...12))
        case 13: return chance.pick(RandomLines.replies)
        case 14: return chance.one(in: 8) ? long() : characters(chance.number(0...40))
        default: return "complete \(quoted(chance.pick(RandomLines.known), to: chance.below(30)))"
        }
    }

    /// A command with arguments of its own, some of them right.
    private mutating func sentence() -> String {
        let verb = chance.pick(Verb.all)
        var words = [verb.name]
        for argument in verb.arguments
        where argument.isRequired && !chance.one(in: 12) || chance.one(in: 3) {
            let value = value(of: argument)
            let behind = argument.prepositions.isEmpty ? "" : chance.pick(argument.prepositions)
            switch chance.below(8) {
            case 0: words.append("\(argument.name)=\"\(value)\"")
            case 1: words.append("--\(argument.shown) \(value)")
            default: words.append(behind.isEmpty ? value : "\(behind) \(value)")
            }
        }
        if verb.isOpen { words += (0..<chance.below(4)).map { _ in column() } }
        if chance.one(in: 9) { words.append(word()) }
        if chance.one(in: 8) { words.insert(chance.pick(RandomLines.fillers), at: 0) }
        if chance.one(in: 10) { words.insert("@t\(chance.below(99))", at: 0) }
        return words.joined(separator: " ")
    }

    private mutating func value(of argument: Argument) -> String {
        if chance.one(in: 12) { return word() }
        switch argument.kind {
        case .number: return chance.pick(RandomLines.numbers)
        case .day, .moment, .dates: return chance.pick(RandomLines.dates)
        case .duration: return chance.pick(RandomLines.lengths)
        case .yesNo: return chance.pick(["yes", "no", "maybe", ""])
        case .oneOf(let values): return chance.pick(values)
        case .entry(let nouns):
            let ids = Sentences.ids[chance.pick(nouns)] ?? []
            return chance.one(in: 3) ? chance.pick(RandomLines.names) : chance.pick(ids + ["S99"])
        case .text, .words, .thing:
            return chance.one(in: 2)
                ? chance.pick(Noun.allCases).rawValue
                : chance.pick(RandomLines.names + RandomLines.ids + RandomLines.topics)
        }
    }

    private mutating func column() -> String {
        let noun = chance.pick(Noun.allCases)
        let column = chance.pick(noun.rowType.header)
        let value = chance.one(in: 2) ? chance.pick(RandomLines.ids) : word()
        return chance.one(in: 2) ? "\(column)=\(value)" : "\(column) \(value)"
    }

    /// A known sentence with a word or letter lost, doubled, changed or moved.
    private mutating func changed(_ sentence: String) -> String {
        var words = sentence.split(separator: " ").map(String.init)
        for _ in 0..<chance.below(4) where !words.isEmpty {
            let place = chance.below(words.count)
            switch chance.below(6) {
            case 0: words.remove(at: place)
            case 1: words.insert(word(), at: place)
            case 2: words[place] = word()
            case 3: words.swapAt(place, chance.below(words.count))
            case 4: words.insert(words[place], at: place)
            default: words[place] = String(words[place].dropLast()) + chance.pick(RandomLines.marks)
            }
        }
        return words.joined(separator: chance.one(in: 9) ? "  " : " ")
    }

    private mutating func soup(words count: Int) -> String {
        let words = (0..<count).map { _ in word() }
        let first = chance.one(in: 3) ? [] : [chance.pick(Verb.all).name]
        return (first + words).joined(separator: " ")
    }

    private mutating func word() -> String {
        switch chance.below(10) {
        case 0: chance.pick(RandomLines.names)
        case 1: chance.pick(RandomLines.ids)
        case 2: chance.pick(RandomLines.dates)
        case 3: chance.pick(RandomLines.lengths + RandomLines.numbers)
        case 4: chance.pick(RandomLines.links + RandomLines.fillers)
        case 5: chance.pick(Verb.all).words[0]
        case 6: "\(chance.pick(RandomLines.keys))=\(chance.pick(RandomLines.ids))"
        case 7: quoted(chance.pick(RandomLines.names + RandomLines.replies), to: 12)
        case 8: characters(chance.number(1...8))
        default: chance.pick(RandomLines.marks + RandomLines.topics)
        }
    }

    /// A word in quotes, which may be broken.
    private mutating func quoted(_ text: String, to length: Int) -> String {
        let inner = String(text.prefix(length)).replacing("\\", with: "\\\\")
            .replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
        if chance.one(in: 12) { return "\"" + inner }
        if chance.one(in: 12) { return "\"\(inner)\\x\"" }
        return "\"\(inner)\""
    }

    private mutating func characters(_ count: Int) -> String {
        var text = String.UnicodeScalarView()
        for _ in 0..<count {
            let bound = chance.pick([0x20, 0x80, 0x80, 0x80, 0x250, 0x3000, 0x11_0000])
            if let scalar = Unicode.Scalar(UInt32(chance.below(bound))), scalar != "\n" {
                text.append(scalar)
            }
        }
        return String(text)
    }

    private mutating func long() -> String {
        let piece = word() + chance.pick(["", " "])
        return chance.pick(["", "why ", "request speaker about ", "show student ", "set trip T1 "])
            + String(repeating: piece, count: 8000 / max(1, piece.utf8.count))
    }
}

extension RandomLines {
    private static let known =
        Sentences.all + Verb.all.flatMap(\.examples) + HelpTopic.all.flatMap(\.examples)

    private static let names =
        TwoDistricts.Names.all + TwoDistricts.Names.all.map { String($0.prefix(3)).lowercased() }
        + [
            "alder", "mill works", "health 3", "my period 3", "period 3", "robotics", "ana quill",
            "sector:Health", "E1, E3", "alder, mill", "student S1", "my sections", "an", "me",
        ]

    private static let ids =
        Noun.allCases.flatMap { Sentences.ids[$0] ?? [] } + [
            "S99", "R18", "G5", "s1", "day", "plan",
        ]

    private static let dates = [
        "today", "tomorrow", "yesterday", "next week", "this week", "last week", "next month",
        "feb 16", "16 feb", "feb 30", "feb 2-19", "2 feb to 19 feb", "2027-02-16", "2027-02-30",
        "2027-02-08..2027-02-12", "2030-12-31", "0001-01-01", "mon", "tuesday", "next tuesday",
        "since monday", "after feb 16", "until march", "from feb 16 on", "2 weeks after feb 16",
        "999999999 weeks after feb 16", "in 2 weeks", "february", "week of feb 16", "feb 16 2028",
        "2027-02-16T09:00", "9999-12-31T24:00", "31 dec 9999 onward", "day before 0001-01-01",
        "1/2/2027", "13/13/2027", "feb 29", "the 5th", "mon to wed", "between feb 2 and feb 19",
    ]

    private static let lengths = [
        "40 min", "an hour", "1.5 hours", "1h75", "0 min", "99999999999 hours", "half an hour",
        "2 hours and a half", "40-minute", "1h30", "a quarter of an hour", "9999999999999999 min",
    ]

    private static let numbers = [
        "0", "1", "-1", "7", "1000000000", "9223372036854775807", "-9223372036854775808",
        "99999999999999999999", "1.5", "1e9", "0x10", "+3", "٣", "",
    ]

    private static let topics = [
        "robotics", "emergency medicine", "life in space", "shadow", "interview", "workplace tour",
        "virtual", "onsite", "json", "tsv", "human", "on", "off", "draft", "published", "rules",
    ]

    private static let links = [
        "for", "of", "to", "in", "on", "at", "with", "and", "about", "during", "choose", "from",
        "since", "by", "lasting", "not", "before", "after",
    ]

    private static let fillers = ["please", "the", "a", "an", "me", "our", "my"]

    private static let keys = [
        "id", "once", "expect", "confirm", "from", "dates", "topic", "section", "student", "name",
        "seed", "as-of", "wait", "owner", "request", "plan", "row", "mode", "form", "zzz",
    ]

    private static let marks = [
        "\"", "\\", "=", "--", "@", "@t", ",", ";", "-", "..", "=x", "--confirm", "\u{0}", "\u{7}",
        "\u{1B}[2J", "\r", "\t", "\u{85}", "\u{2028}", "\u{202E}", "\u{FEFF}", "\u{301}",
        "\u{1F468}\u{200D}\u{1F469}", "\u{FFFF}", "OK", "ERR", "? x", "* 1 x", "# x", "{}",
    ]

    /// Answers to questions, and what looks like a reply.
    private static let replies = [
        "yes", "y", "no", "n", "cancel", "1", "2", "20", "0", "quit", "", " ", "@a yes", "S1", "C1",
        "OK", "OK x=1", "ERR denied no", "? yes or no", "# help", "* 1 published", "{\"ok\":{}}",
        "next week", "robotics", "begin", "commit", "abort", "undo", "undo confirm=yes",
        "set strict on", "set strict off", "set format json", "set format tsv", "set format human",
        "publish confirm=yes", "template", "get README.md", "export", "get plan.csv",
    ]
}

extension SheetRow {
    fileprivate static var header: [String] { sheet.header }
}
