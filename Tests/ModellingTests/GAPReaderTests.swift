import Solving
import Testing

@testable import Modelling

@Suite struct GAPReaderTests {
    /// Two agents and three jobs: costs, uses, capacities.
    static let text = """
         2 3
         4 7 2
         5 3 9
         1 2 1
         2 1 2
         3 4

        """

    private static func fault(_ text: String, number: Int? = nil) -> InstanceFault? {
        do throws(InstanceFault) {
            _ = try GAPReader(Array(text.utf8)).instance(number)
            return nil
        } catch {
            return error
        }
    }

    @Test("Jobs are requests, agents resources, and a use is an amount")
    func costs() throws {
        let gap = try GAPReader(Array(Self.text.utf8)).instance()
        let problem = gap.instance.problem
        #expect(gap.isCost)
        #expect(gap.constant == (1 + 4 + 7) + 9 + 1)
        #expect(gap.instance.resourceNames == ["agent1", "agent2"])
        #expect(gap.instance.requestNames == ["job1", "job2", "job3"])
        #expect(problem.capacity == [3, 4])
        #expect(problem.minimum == [1, 1])
        #expect(
            Instances.lines(of: problem) == [
                ["18 0", "17 1:2"], ["15 0:2", "19 1"], ["20 0", "13 1:2"],
            ])
    }

    @Test("Profits are added to the constant")
    func profits() throws {
        let gap = try GAPReader(Array(Self.text.utf8)).instance(isCost: false)
        #expect(!gap.isCost)
        #expect(gap.constant == (1 + 4 + 7) + 0 + 1)
        let problem = gap.instance.problem
        #expect(problem.options.map { problem.points(of: $0) } == [17, 18, 20, 16, 15, 22])
    }

    @Test("However the numbers are broken into lines, they are the same")
    func lines() throws {
        let numbers = Self.text.split { $0 == " " || $0 == "\n" }
        let expected = try GAPReader(Array(Self.text.utf8)).instance()
        for separator in [" ", "\n", "\r\n", "\t \n\n"] {
            let text = numbers.joined(separator: separator)
            #expect(try GAPReader(Array(text.utf8)).instance() == expected)
        }
    }

    @Test("Of several instances each has its number")
    func several() throws {
        let other = "1 1\n6\n2\n8\n"
        let reader = try GAPReader(Array("2\n\(Self.text)\(other)".utf8))
        #expect(reader.count == 2)
        #expect(
            try reader.instance(1) == GAPReader(Array(Self.text.utf8)).instance())
        #expect(try reader.instance(2) == GAPReader(Array(other.utf8)).instance())
        for number in [nil, 0, 3, -1] {
            #expect(throws: InstanceFault(.noSuchInstance(count: 2))) {
                try reader.instance(number)
            }
        }
    }

    @Test("A job that uses nothing takes nothing")
    func noUse() throws {
        let problem = try GAPReader(Array("1 2 5 6 0 3 2".utf8)).instance().instance.problem
        #expect(Instances.lines(of: problem) == [["2"], ["1 0:3"]])
    }

    static let faults: [(String, InstanceFault)] = [
        ("", InstanceFault(.notAssignment(numbers: 0))),
        ("2 3\n1 2", InstanceFault(.notAssignment(numbers: 4))),
        (text + " 7", InstanceFault(.notAssignment(numbers: 17))),
        ("3\n1 1 6 2 8", InstanceFault(.notAssignment(numbers: 6))),
        ("0", InstanceFault(.notAssignment(numbers: 1))),
        ("-1 1 1", InstanceFault(.notAssignment(numbers: 3))),
        ("2147483647 2147483647 1", InstanceFault(.notAssignment(numbers: 3))),
        ("1 1\n6.5\n2\n8", InstanceFault(.badNumber(.number, "6.5"), line: 2)),
        ("1 1\n6\n-2\n8", InstanceFault(.badNumber(.use, "-2"), line: 3)),
        ("1 1\n6\n2\n\n-8", InstanceFault(.badNumber(.capacity, "-8"), line: 5)),
        ("1 2\n-2147483648 2147483647\n1 1\n2", InstanceFault(.valuesTooFarApart)),
        ("1 2\n0 7000000\n1 1\n2", InstanceFault(.valuesTooFarApart)),
        (
            "1 2\n5 5\n1 1500000000\n2",
            InstanceFault(.amountsTooLarge(amount: 1_500_000_000, requests: 2), line: 3)
        ),
    ]

    @Test("A fault is told, with its line where it has one", arguments: GAPReaderTests.faults)
    func told(text: String, fault: InstanceFault) {
        #expect(Self.fault(text) == fault)
    }

    @Test("However a file is damaged, it is read or refused (20,000 mutations, seed 1)")
    func damaged() {
        var random = SeededRandom(seed: 1)
        let whole = Array("2\n\(Self.text)\(Self.text)".utf8)
        for _ in 0..<20_000 {
            var bytes = whole
            for _ in 0...random.below(3) {
                let place = random.below(bytes.count)
                switch random.below(3) {
                case 0: bytes.remove(at: place)
                case 1: bytes[place] = UInt8(random.below(256))
                default: bytes.insert(UInt8(48 + random.below(10)), at: place)
                }
            }
            let text = String(decoding: bytes, as: UTF8.self)
            if let fault = Self.fault(text, number: 2) {
                #expect(fault.description.utf8.count < 400)
            }
        }
    }
}
