import Solving
import Testing

@testable import Modelling

@Suite struct PlanReaderTests {
    private static let head = "request,option,points,resources\n"

    private static func plan(_ rows: String) throws -> PlanReader.Plan {
        try PlanReader(Instances.tiny()).read(Array((head + rows).utf8))
    }

    @Test("What is written is read back (seeds 1 to 100, options of chance)")
    func roundTrips() throws {
        for seed in UInt64(1)...100 {
            var random = SeededRandom(seed: seed)
            let instance = try RandomMenus.instance(seed: seed)
            let choice = (0..<instance.problem.requestCount).map { request in
                let numbers = instance.problem.numbers(of: request)
                let pick = random.below(numbers.count + 1)
                return pick == 0 ? -1 : Int32(numbers.lowerBound + pick - 1)
            }
            let answer = AnswerText(
                instance,
                Outcome(choice: choice, points: 0, placed: 0, bound: nil, stopped: .effort))
            var bytes: [UInt8] = []
            answer.writePlan { bytes += $0 }
            let plan = try PlanReader(instance).read(bytes)
            #expect(plan == PlanReader.Plan(choice: choice), "seed \(seed)")
        }
    }

    @Test("Numbers count among a request's own; resources come in any order")
    func reads() throws {
        #expect(try Self.plan("").choice == [-1, -1, -1])
        #expect(try Self.plan("one,2,,idle\ntwo,1,x,unit:2 group\n").choice == [1, 2, -1])
        #expect(try Self.plan("three,001,0,unit\none,1,7,group unit:3\n").choice == [0, -1, 3])
    }

    @Test(
        "Without a column of resources the number alone says which option it is",
        arguments: [
            "request,option\none,2\nthree,2\n", "request,option,points\none,2,7\nthree,2,\n",
        ])
    func noResources(text: String) throws {
        let plan = try PlanReader(Instances.tiny()).read(Array(text.utf8))
        #expect(plan == PlanReader.Plan(choice: [1, -1, -1], unknown: [3]))
    }

    /// One request, with several options that take the same and one that takes nothing.
    private static func choice(_ row: String) throws -> Int32? {
        let text = """
            resource a 9
            resource b 9
            resource a:2 9
            request r
            option 4 b
            option 7 a
            option 5 a
            option 5 a:02 b
            option 3
            option 9 a:2
            """
        return try PlanReader(InstanceText.read(Array(text.utf8)))
            .read(Array("\(head)r,\(row)\n".utf8)).choice[0]
    }

    @Test(
        "The option that takes the same is found under another number; of several, by its points",
        arguments: [
            ("2,7,a", 1), ("1,7,a", 1), ("1,5,a", 2), ("2,5,a", 2), ("3,6,a", 2), ("9,6,a", 1),
            ("3,,a", 2), ("1,4,b", 0), ("7,1,b", 0), ("1,5,b a:02", 3), ("1,5,a:02 b", 3),
            ("1,9,a:2", 5), ("1,3,", 4), ("5,3,", 4), ("2,7,", 4), ("1,4,c", -1), ("1,4,b:2", -1),
            ("1,4,b b", -1), ("4,5,a:2 b", -1), ("1,4,b:x", -1),
        ])
    func moved(row: String, option: Int32) throws {
        #expect(try Self.choice(row) == option)
    }

    @Test("Where options were put before others, a plan is read as it was meant (seeds 1 to 100)")
    func inserted() throws {
        for seed in UInt64(1)...100 {
            var random = SeededRandom(seed: seed)
            var (old, new, plan) = ("resource a 99\nresource b 99\n", "", Self.head)
            new = old
            var expected: [Int32] = []
            var count: Int32 = 0
            for request in 0..<5 {
                old += "request r\(request)\n"
                new += "request r\(request)\n"
                let held = random.below(4)
                for option in 0..<4 {
                    for _ in 0..<random.below(3) {
                        new += "option \(100 + random.below(9)) a:\(9 + random.below(9))\n"
                        count += 1
                    }
                    let taken = ["", "a", "a:2 b", "b:3"][option]
                    if option == held {
                        plan += "r\(request),\(option + 1),\(option),\(taken)\n"
                        expected.append(count)
                    }
                    new += "option \(option) \(taken)\n"
                    count += 1
                }
            }
            let reader = try PlanReader(InstanceText.read(Array(new.utf8)))
            let read = try reader.read(Array(plan.utf8))
            #expect(read == PlanReader.Plan(choice: expected), "seed \(seed)")
        }
    }

    @Test("What the instance does not have is left out, by line")
    func unknown() throws {
        let plan = try Self.plan(
            "zoe,1,,\n\none,3,,\ntwo,1,5,unit group\nthree,1,,unit\nzoe,1,,\n")
        #expect(plan == PlanReader.Plan(choice: [-1, -1, 3], unknown: [2, 4, 5, 7]))
    }

    @Test(
        "A fault is told with its line",
        arguments: [
            ("one,0,,\n", TableFault(.badOption("0"), line: 2)),
            ("\none,-1,,\n", TableFault(.badOption("-1"), line: 3)),
            ("zoe,first,,\n", TableFault(.badOption("first"), line: 2)),
            ("one,99999999999,,\n", TableFault(.badOption("99999999999"), line: 2)),
            ("one,2,,idle\none,2,,idle\n", TableFault(.again("one"), line: 3)),
            ("one,1\n", TableFault(.cells(expected: 4, found: 2), line: 2)),
        ])
    func told(rows: String, fault: TableFault) {
        #expect(throws: fault) { try Self.plan(rows) }
        #expect(fault.description.contains("; "))
    }
}
