import Solving
import Testing

@testable import Modelling

@Suite struct InstanceReaderTests {
    private static func read(_ text: String) throws(InstanceFault) -> Instance {
        try InstanceText.read(Array(text.utf8))
    }

    private static func fault(_ bytes: [UInt8]) -> InstanceFault? {
        do throws(InstanceFault) {
            _ = try InstanceText.read(bytes)
            return nil
        } catch {
            return error
        }
    }

    @Test("Resources, requests and options come in order, comments and empty lines do not")
    func reads() throws {
        let instance = try Self.read(
            """
            # made up
            resource seat:T1 4   # a comment

            resource group 6 3
            request R1
            option 7 seat:T1:2 group
            \toption\t-2 #no
            request R2
              option 005 seat:T1 #
            """)
        let problem = instance.problem
        #expect(instance.resourceNames == ["seat:T1", "group"])
        #expect(instance.requestNames == ["R1", "R2"])
        #expect(problem.capacity == [4, 6])
        #expect(problem.minimum == [1, 3])
        #expect(Instances.lines(of: problem) == [["7 0:2 1", "-2"], ["5 0"]])
        #expect(problem.options.map { problem.group(of: $0) } == [1, -1, -1])
    }

    @Test(
        "Ends of lines, blanks and a byte-order mark make no difference",
        arguments: [
            "resource a 1\nrequest b\noption 1 a\n",
            "resource a 1\nrequest b\noption 1 a",
            "resource a 1\r\nrequest b\r\noption 1 a\r\n",
            "resource a 1\r\nrequest b\noption 1 a\r",
            "\u{FEFF}resource a 1\nrequest b\noption 1 a\n",
            "\n\r\n \t\n#\r\nresource  a\t1 \nrequest\tb\noption 1 a:1 # \u{1B}\n",
        ])
    func forms(text: String) throws {
        var builder = ProblemBuilder()
        let resource = builder.addResource(capacity: 1)
        _ = builder.beginRequest()
        builder.addOption(points: 1, resources: [resource])
        let instance = try Self.read(text)
        #expect(instance.problem == builder.build())
        #expect(instance.resourceNames == ["a"])
        #expect(instance.requestNames == ["b"])
    }

    @Test("Nothing at all is an instance without requests", arguments: ["", "\n", "# nothing"])
    func empty(text: String) throws {
        let instance = try Self.read(text)
        #expect(instance.problem == ProblemBuilder().build())
        #expect(instance.requestNames == [])
    }

    @Test("A word that is a name is that name; only another one has an amount")
    func colons() throws {
        let instance = try Self.read(
            "resource a 9\nresource a:2 9\nrequest r\noption 1 a:2\noption 1 a:02 a:2:3\n")
        #expect(Instances.lines(of: instance.problem) == [["1 1", "1 0:2 1:3"]])
    }

    @Test("The numbers of 32 bits are all there are, and the points those that prices hold")
    func numbers() throws {
        let instance = try Self.read(
            "resource a 2147483647\nrequest r\noption -7000000 a:2147483647\noption 7000000\n")
        #expect(instance.problem.capacity == [.max])
        #expect(Instances.lines(of: instance.problem) == [["-7000000 0:2147483647", "7000000"]])
        #expect(InstanceText.points.upperBound < Int(Int32.max) / Certificate.unit)
    }

    @Test("Points of an offer and of a variant may be more than an option's are together")
    func parts() throws {
        let text = "menu m\nvariant 2000000000\nrequest r\noffer -2000000007 m\n"
        let instance = try Self.read(text)
        #expect(Instances.lines(of: instance.problem) == [["-7"]])
    }

    static let head = "resource a 4\nresource g 6 2\nresource h 6 2\nrequest r\n"

    static let faults: [(String, InstanceFault)] = [
        ("optoin 1", InstanceFault(.unknownKeyword("optoin"), line: 1)),
        ("\n\nRequest r", InstanceFault(.unknownKeyword("Request"), line: 3)),
        ("resource", InstanceFault(.nameMissing(.resource), line: 1)),
        ("resource a 1\nrequest # r", InstanceFault(.nameMissing(.request), line: 2)),
        ("resource a", InstanceFault(.numberMissing(.capacity), line: 1)),
        ("request r\noption", InstanceFault(.numberMissing(.points), line: 2)),
        ("resource a -1", InstanceFault(.badNumber(.capacity, "-1"), line: 1)),
        ("resource a 1.5", InstanceFault(.badNumber(.capacity, "1.5"), line: 1)),
        ("resource a 2147483648", InstanceFault(.badNumber(.capacity, "2147483648"), line: 1)),
        ("resource a 1 0", InstanceFault(.badNumber(.minimum, "0"), line: 1)),
        ("request r\noption +1", InstanceFault(.badNumber(.points, "+1"), line: 2)),
        ("request r\noption -", InstanceFault(.badNumber(.points, "-"), line: 2)),
        (
            "request r\noption -2147483649",
            InstanceFault(.badNumber(.points, "-2147483649"), line: 2)
        ),
        ("resource a 1 1 x", InstanceFault(.extraWord("x"), line: 1)),
        ("request r s", InstanceFault(.extraWord("s"), line: 1)),
        ("request a\u{1B}b", InstanceFault(.controlCharacter(0x1B), line: 1)),
        ("request a\rrequest b", InstanceFault(.controlCharacter(0x0D), line: 1)),
        ("\n# a comment\rrequest b", InstanceFault(.controlCharacter(0x0D), line: 2)),
        ("request r\noption 7000001", InstanceFault(.pointsTooLarge(7_000_001), line: 2)),
        ("request r\noption -7000001", InstanceFault(.pointsTooLarge(-7_000_001), line: 2)),
        ("resource a 1\nresource a 1", InstanceFault(.duplicateName(.resource, "a"), line: 2)),
        ("request a\nrequest a", InstanceFault(.duplicateName(.request, "a"), line: 2)),
        ("resource a 1\noption 1 a", InstanceFault(.optionBeforeRequest, line: 2)),
        (head + "option 1 b", InstanceFault(.unknownResource("b"), line: 5)),
        (head + "option 1 b:2", InstanceFault(.unknownResource("b:2"), line: 5)),
        (head + "option 1 :2", InstanceFault(.unknownResource(":2"), line: 5)),
        (head + "option 1 a:", InstanceFault(.numberMissing(.amount), line: 5)),
        (head + "option 1 a:0", InstanceFault(.badNumber(.amount, "0"), line: 5)),
        (head + "option 1 a:x", InstanceFault(.badNumber(.amount, "x"), line: 5)),
        (head + "option 1\noption 1 a a:2", InstanceFault(.takenTwice("a:2"), line: 6)),
        (
            head + "option 1 a:1200000000\nrequest s\noption 1 a:7",
            InstanceFault(.amountsTooLarge(amount: 1_200_000_000, requests: 2), line: 5)
        ),
        (head + "option 1 g a h", InstanceFault(.secondGroup("h"), line: 5)),
        (head + "option 1 g:2", InstanceFault(.severalOfGroup("g:2"), line: 5)),
    ]

    @Test("A fault is told with its line", arguments: InstanceReaderTests.faults)
    func told(text: String, fault: InstanceFault) {
        #expect(Self.fault(Array(text.utf8)) == fault)
        #expect(Self.fault(Array((text + "\n").utf8)) == fault)
    }

    @Test("Names are UTF-8 and have their bounds")
    func badNames() {
        let request = Array("\nrequest ".utf8)
        #expect(Self.fault(request + [0xC3]) == InstanceFault(.invalidUTF8, line: 2))
        let long = [UInt8](repeating: 0x61, count: InstanceText.nameBytes)
        #expect(Self.fault(request + long) == nil)
        #expect(
            Self.fault(request + long + long)
                == InstanceFault(.nameTooLong(limit: InstanceText.nameBytes), line: 2))
    }

    @Test("An option takes so many resources and no more")
    func manyResources() {
        let limit = InstanceText.resourcesOfOption
        let resources = (0...limit).map { "resource \($0) 1\n" }.joined()
        let option = (0..<limit).map { " \($0)" }.joined()
        let text = "\(resources)request r\noption 1\(option)"
        #expect(Self.fault(Array(text.utf8)) == nil)
        #expect(
            Self.fault(Array((text + " \(limit)").utf8))
                == InstanceFault(.tooManyResources(limit: limit), line: limit + 3))
    }

    @Test(
        "However a text is damaged, it is read or refused (twice 20,000 mutations, seeds 1 to 40)",
        arguments: [false, true])
    func damaged(isCompact: Bool) throws {
        var refused = 0
        for seed in UInt64(1)...40 {
            let whole = Instances.text(
                try isCompact
                    ? RandomMenus.instance(seed: seed) : Instances.random(seed: seed))
            var random = SeededRandom(seed: seed)
            for mutation in 0..<500 {
                let bytes = Self.mutated(whole, &random)
                if let fault = Self.fault(bytes) {
                    refused += 1
                    #expect((1...200).contains(fault.line ?? 0), "seed \(seed), \(mutation)")
                    #expect(fault.description.utf8.count < 400, "seed \(seed), \(mutation)")
                } else {
                    let instance = try InstanceText.read(bytes)
                    let again = try InstanceText.read(Instances.text(instance))
                    #expect(again == instance, "seed \(seed), \(mutation)")
                }
            }
        }
        #expect(refused > 2_000 && refused < 20_000)
    }

    /// A text with one to four pieces put in, taken out, doubled or overwritten.
    private static func mutated(_ whole: [UInt8], _ random: inout SeededRandom) -> [UInt8] {
        let pieces =
            [" ", "\n", "\r", "#", ":", "0", "-1", "9999999999", "a", "\u{1B}", "option "]
            + ["\nmenu m1\n", "\nvariant 7", "\noffer 3 m1", "m2"]
        var bytes = whole
        for _ in 0...random.below(4) {
            let start = random.below(bytes.count + 1)
            let end = min(bytes.count, start + random.below(4))
            switch random.below(5) {
            case 0: bytes.removeSubrange(start..<end)
            case 1: bytes.insert(contentsOf: bytes[start..<end], at: start)
            case 2: bytes.insert(UInt8(random.below(256)), at: start)
            case 3: bytes.insert(contentsOf: pieces[random.below(pieces.count)].utf8, at: start)
            default: bytes.replaceSubrange(start..<end, with: Array("12".utf8))
            }
        }
        return bytes
    }
}
