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

    @Test("Numbers count among a request's own; points are not read, and no resources fit any")
    func reads() throws {
        #expect(try Self.plan("").choice == [-1, -1, -1])
        #expect(try Self.plan("one,2,,\ntwo,1,x,\n").choice == [1, 2, -1])
        #expect(try Self.plan("three,001,0,unit\none,1,7,group unit:3\n").choice == [0, -1, 3])
    }

    @Test("What the instance does not have is left out, by line")
    func unknown() throws {
        let plan = try Self.plan("zoe,1,,\n\none,3,,\ntwo,1,5,unit group\nthree,1,,\nzoe,1,,\n")
        #expect(plan == PlanReader.Plan(choice: [-1, -1, 3], unknown: [2, 4, 5, 7]))
    }

    @Test(
        "A fault is told with its line",
        arguments: [
            ("one,0,,\n", TableFault(.badOption("0"), line: 2)),
            ("\none,-1,,\n", TableFault(.badOption("-1"), line: 3)),
            ("zoe,first,,\n", TableFault(.badOption("first"), line: 2)),
            ("one,99999999999,,\n", TableFault(.badOption("99999999999"), line: 2)),
            ("one,1,,\none,1,,\n", TableFault(.again("one"), line: 3)),
            ("one,1\n", TableFault(.cells(expected: 4, found: 2), line: 2)),
        ])
    func told(rows: String, fault: TableFault) {
        #expect(throws: fault) { try Self.plan(rows) }
        #expect(fault.description.contains("; "))
    }
}
