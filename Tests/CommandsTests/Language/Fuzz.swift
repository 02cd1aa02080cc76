import Foundation
import TestSupport
import Testing
import Wire
import WorkBasedLearning

@testable import Commands

/// Whatever is said, by whomever: a whole reply that nobody can mistake, and no right overstepped.
@Suite("Random lines")
struct Fuzz {
    /// How many lines are said; the environment variable WBL_FUZZ_LINES says another number.
    private static let lines =
        ProcessInfo.processInfo.environment["WBL_FUZZ_LINES"].flatMap { Int($0) } ?? 20_000
    private static let seeds: ClosedRange<UInt64> = 1...20

    @Test("Every line has one whole reply, in all forms", arguments: seeds)
    func random(seed: UInt64) {
        var random = RandomLines(seed: seed)
        var talk = Conversed(&random.chance)
        for number in 0..<max(1, Fuzz.lines / Fuzz.seeds.count) {
            if random.chance.one(in: 25) { talk = Conversed(&random.chance) }
            let line = random.next()
            let faults = talk.say(line)
            #expect(faults == [], "seed \(seed), line \(number), \(talk.chat.user.name): \(line)")
        }
    }

    @Test("A fault would be found: no status, two, a question besides, and data like a status")
    func found() {
        for (lines, good) in [
            (" a\n# b\nOK\n", true), ("? a\n", true), ("ERR busy x\n", true), ("OK", false),
            ("OK\nOK\n", false), ("? a\nOK\n", false), (" a\n", false), ("OK\n a\n", false),
            ("\nOK\n", false), ("x\nOK\n", false), (" a\u{7}\nOK\n", false), ("", false),
            ("? a\n? b\n", false), ("ERR nothing x\n", false),
        ] {
            #expect((ReplyForm.faults(inText: lines) == []) == good, "\(lines)")
        }
        for (lines, good) in [
            ("{\"data\":{}}\n{\"ok\":{}}\n", true), ("{\"question\":{\"text\":\"a\"}}\n", true),
            ("{\"data\":{}}\n", false), ("{\"ok\":{}}\n{\"err\":{}}\n", false), ("ok\n", false),
            ("{\"ok\":{},\"data\":{}}\n", false), ("{\"ok\":{}}", false),
        ] {
            #expect((ReplyForm.faults(inJSON: lines) == []) == good, "\(lines)")
        }
    }
}

/// Somebody's connection, with what has been said on it.
private struct Conversed {
    var chat: Chat
    private var said: Set<String> = []

    private static let names: Set<String> = Outcome.words(
        of: TwoDistricts.Names.all.joined(separator: " "))
    private static let strangers: Set<String> = Outcome.words(
        of: (TwoDistricts.Names.ofLee + TwoDistricts.Names.ofSouth).joined(separator: " "))

    init(_ chance: inout SeededChance) {
        let user = chance.pick(
            People.ofEachRole
                + [People.coordinator, People.coordinator, People.rosa, People.rosa, People.north])
        chat = Chat(
            user, chance.one(in: 2) ? TwoDistricts.planned() : TwoDistricts.make(),
            strict: chance.one(in: 2))
    }

    /// Says a line, and names what is wrong with what it comes to.
    mutating func say(_ line: String) -> [String] {
        said.formUnion(Outcome.words(of: line))
        let (strict, before, role) = (chat.conversation.strict, chat.register, chat.user.role)
        let open = chat.conversation.question != nil
        let outcome = chat.say(line)
        var faults = Form.allCases.flatMap { ReplyForm.faults(in: outcome.reply, $0) }
        if strict, !open, outcome.reply.status == nil { faults.append("a script is asked") }
        if (outcome.reply.status == nil) != (chat.conversation.question != nil), !open {
            faults.append("a question is not open, or one is open that was not put")
        }
        if outcome.failure?.code == .denied, outcome.records.map(\.action) != [.denied] {
            faults.append("a denial is not on record")
        }
        if outcome.failure != nil, !outcome.isQuiet { faults.append("an error did something") }
        if ![.coordinator, .teacher, .transport, .bridge].contains(role), !outcome.changes.isEmpty {
            faults.append("\(role) changes something")
        }
        return faults + trespasses(outcome, before)
    }

    /// Names that the user must not hear, and changes beyond what is theirs.
    private func trespasses(_ outcome: Outcome, _ before: Register) -> [String] {
        var faults: [String] = []
        let told = outcome.words.subtracting(said)
        switch chat.user.role {
        case .viewer, .operator, .bridge:
            faults += told.intersection(Conversed.names).map { "\($0) is told" }
        case .teacher where chat.user == People.rosa:
            faults += told.intersection(Conversed.strangers).map { "\($0) is told" }
            if before.students.allRows != chat.register.students.allRows {
                faults.append("a teacher changes a student")
            }
        default: break
        }
        return faults
    }
}

/// What a reply must look like on the wire.
private enum ReplyForm {
    static func faults(in reply: Reply, _ form: Form) -> [String] {
        var bytes = form.bytes(reply, tag: "t")
        for case .raw(let raw) in reply.lines {
            guard bytes.suffix(raw.count).elementsEqual(raw) else { return ["raw bytes are amiss"] }
            bytes.removeLast(raw.count)
        }
        guard let text = String(validating: bytes, as: UTF8.self) else { return ["no UTF-8"] }
        let faults = form == .json ? faults(inJSON: text) : faults(inText: text)
        return faults.map { "\(form): \($0)" }
    }

    static func faults(inText text: String) -> [String] {
        guard let lines = lines(text) else { return ["the last line is not ended"] }
        var faults: [String] = []
        for line in lines where !isSound(line) { faults.append("\(line) is no line") }
        let kinds = lines.map(kind)
        if kinds.dropLast().contains(where: { $0 == "status" || $0 == "question" }) {
            faults.append("a status or question stands before the last line")
        }
        if !["status", "question"].contains(kinds.last) { faults.append("there is no status") }
        return faults
    }

    private static func kind(_ line: String) -> String {
        let words = line.unicodeScalars.split(separator: " ", omittingEmptySubsequences: false)
            .map { String($0) }
        switch line.utf8.first {
        case UInt8(ascii: " "): return "data"
        case UInt8(ascii: "#"): return "hint"
        case UInt8(ascii: "?"): return "question"
        case UInt8(ascii: "*"): return "event"
        default:
            let codes = words.dropFirst().prefix(2).compactMap { ErrorCode(rawValue: $0) }
            return words[0] == "OK" || words[0] == "ERR" && !codes.isEmpty ? "status" : "none"
        }
    }

    private static func isSound(_ line: String) -> Bool {
        kind(line) != "none"
            && line.unicodeScalars.allSatisfy {
                $0 == "\t" || $0.properties.generalCategory != .control
            }
    }

    static func faults(inJSON text: String) -> [String] {
        guard let lines = lines(text) else { return ["the last line is not ended"] }
        var kinds: [String] = []
        for line in lines {
            let object = try? JSONSerialization.jsonObject(with: Data(line.utf8))
            guard let object = object as? [String: Any], object.count == 1,
                let kind = object.first?.key, object[kind] is [String: Any]
            else { return ["\(line) is no object of one key"] }
            kinds.append(kind)
        }
        let ends = ["ok", "err", "question"]
        if !Set(kinds.dropLast()).isSubset(of: ["data", "hint", "event"]) {
            return ["a status or question stands before the last line"]
        }
        return ends.contains(kinds.last ?? "") ? [] : ["there is no status"]
    }

    /// The lines without their ends; nil where the last has none.
    private static func lines(_ text: String) -> [String]? {
        guard text.utf8.last == 10 else { return nil }
        return text.utf8.dropLast().split(separator: 10, omittingEmptySubsequences: false)
            .map { String(Substring($0)) }
    }
}
