import TestSupport
import Testing

@testable import Wire

@Suite("A line as words")
struct SentenceTests {
    private func words(_ line: String) throws -> [Sentence.Word] { try Sentence(line).words }

    @Test("Words are separated by any number of blanks")
    func plain() throws {
        #expect(
            try words("show  student\tS12 ") == [.plain("show"), .plain("student"), .plain("S12")])
        #expect(try words("") == [])
        #expect(try words("  \t ") == [])
    }

    @Test("Text before an equals sign is a key, with dashes as underscores")
    func pairs() throws {
        #expect(try words("seed=7") == [.pair(key: "seed", value: "7")])
        #expect(
            try words("as-of=2027-01-25T08:00") == [.pair(key: "as_of", value: "2027-01-25T08:00")])
        #expect(try words("--as-of=x") == [.pair(key: "as_of", value: "x")])
        #expect(try words("name=") == [.pair(key: "name", value: "")])
        #expect(try words("name=\"\"") == [.pair(key: "name", value: "")])
        #expect(try words("name=a=b") == [.pair(key: "name", value: "a=b")])
        #expect(
            try words("name=\"Ana  \\\"A\\\" Brown\"") == [
                .pair(key: "name", value: "Ana  \"A\" Brown")
            ])
    }

    @Test(
        "What could not be a key stands as it is",
        arguments: ["=x", "A=b", "7=7", "é=x", "a.b=c", "-", "--", "--A", "-x"])
    func noKey(word: String) throws {
        #expect(try words(word) == [.plain(word)])
    }

    @Test("Two dashes make a flag")
    func flags() throws {
        #expect(try words("--dry-run") == [.flag("dry-run")])
        #expect(try words("import --with_plan") == [.plain("import"), .flag("with_plan")])
    }

    @Test("Quotes hold blanks, keywords and escapes")
    func quotes() throws {
        #expect(try words("\"\"") == [.quoted("")])
        #expect(try words("\"a  b\"") == [.quoted("a  b")])
        #expect(
            try words("\"--dry-run\" \"a=b\" \"@t\"") == [
                .quoted("--dry-run"), .quoted("a=b"), .quoted("@t"),
            ])
        #expect(try words("\"\\\" \\\\ \\n \\t\"") == [.quoted("\" \\ \n \t")])
        #expect(try words("a\\b") == [.plain("a\\b")])
    }

    @Test("A tag comes first and is no word")
    func tags() throws {
        let sentence = try Sentence("@a-1_Z ping @b")
        #expect(sentence.tag == "a-1_Z")
        #expect(sentence.words == [.plain("ping"), .plain("@b")])
        #expect(try Sentence("@only") == Sentence(tag: "only", words: []))
        #expect(try Sentence("ping").tag == nil)
        #expect(try Sentence("\"@t\"").tag == nil)
        let long = String(repeating: "t", count: 64)
        #expect(try Sentence("@" + long).tag == long)
    }

    @Test(
        "A tag of other letters, or a long one, is refused",
        arguments: ["@", "@ ping", "@é", "@a.b ping", "@" + String(repeating: "t", count: 65)])
    func badTags(line: String) {
        let wanted = Failure(.badSyntax, "a tag is @ and up to 64 letters, digits, - or _")
        #expect(throws: wanted) { try Sentence(line) }
    }

    @Test(
        "Whatever an argument of a shell holds, its word gives it back",
        arguments: [
            "", " ", "a", "a b", "a=b", "a=b c", "a=", "a=\"", "\"", "\\", "a\\n", "--flag", "@t",
            "-",
            "line\nbreak", "tab\tstop", "key=\n", "A=b c", "=", "é è",
        ])
    func shellWords(argument: String) throws {
        let line = "say " + Sentence.word(fromShell: argument)
        #expect(try Sentence(line).words.map(\.shell) == ["say", argument])
    }

    @Test("A pair of a shell stays a pair, whatever its value (seed 3)")
    func shellPairs() throws {
        var chance = SeededChance(seed: 3)
        for _ in 0..<2_000 {
            let value = chance.text(from: Alphabet.wild, upTo: 8)
            let word = Sentence.word(fromShell: "name=" + value)
            #expect(try words(word) == [.pair(key: "name", value: value)])
        }
    }

    @Test("Random arguments without dashes come back one by one (seed 4)")
    func randomShellWords() throws {
        var chance = SeededChance(seed: 4)
        let alphabet = Alphabet.wild.filter { $0 != "-" }
        for _ in 0..<5_000 {
            let arguments = (0..<Int.random(in: 1...4, using: &chance)).map { _ in
                chance.text(from: alphabet, upTo: 8)
            }
            let line = (["say"] + arguments).map(Sentence.word(fromShell:)).joined(separator: " ")
            #expect(try words(line).map(\.shell) == ["say"] + arguments)
        }
    }

    @Test("A pair after two dashes keeps a value with blanks")
    func dashedPairs() throws {
        let word = Sentence.word(fromShell: "--name=Old Mill")
        let found = try words(word)
        #expect(found == [.pair(key: "name", value: "Old Mill")])
    }

    @Test("Marks that join the letter before them are kept (seed 5)")
    func joiningMarks() throws {
        var chance = SeededChance(seed: 5)
        for _ in 0..<200 {
            let argument = chance.text(from: Alphabet.grammar + Alphabet.joining, upTo: 6)
            let line = "say " + Sentence.word(fromShell: argument)
            let found = try Sentence(line).words.map(\.shell)
            #expect(found == ["say", argument])
        }
    }

    @Test("Of 100,000 random lines none crashes, and what is read can be written again (seed 6)")
    func fuzz() {
        var chance = SeededChance(seed: 6)
        var (read, refused) = (0, 0)
        for round in 0..<100_000 {
            let alphabet =
                round % 2 == 0 ? Alphabet.grammar : Alphabet.wild + Alphabet.joining
            let line = chance.text(from: alphabet, upTo: 12)
            do throws(Failure) {
                let sentence = try Sentence(line)
                read += 1
                guard round % 2 == 0 else { continue }
                let again = "@t " + sentence.words.map(\.line).joined(separator: " ")
                #expect((try? Sentence(again))?.words == sentence.words, "\(line.debugDescription)")
            } catch {
                refused += 1
                #expect(error.code == .badSyntax && !error.text.isEmpty)
            }
        }
        #expect(read > 10_000 && refused > 10_000)
    }

    @Test("Quoted text is read back as it was (seed 7)")
    func quoting() throws {
        var chance = SeededChance(seed: 7)
        for _ in 0..<5_000 {
            let text = chance.text(from: Alphabet.wild, upTo: 10)
            #expect(try words(Sentence.quote(text)) == [.quoted(text)])
        }
    }
}

extension Sentence.Word {
    /// The word as an argument of a shell.
    fileprivate var shell: String {
        switch self {
        case .plain(let text), .quoted(let text): text
        case .pair(let key, let value): "\(key)=\(value)"
        case .flag(let flag): "--\(flag)"
        }
    }

    /// The word as a line holds it.
    fileprivate var line: String {
        switch self {
        case .plain(let text): text
        case .quoted(let text): Sentence.quote(text)
        case .pair(let key, let value): "\(key)=\(Sentence.quote(value))"
        case .flag(let flag): "--\(flag)"
        }
    }
}
