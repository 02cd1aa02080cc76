import Solving
import Testing

@testable import Modelling

@Suite struct MPSWriterTests {
    /// HiGHS, SCIP, CBC and Gurobi read it alike, and find the optimum -12.
    private static let tiny = """
        * Choice packing, the strong model. MIN of the negated points. All numbers count from 0.
        * x{option}: the option is chosen; y{resource}: the group opens.
        * r{request}: one option at most; c{resource}: its capacity.
        * m{resource}, l{resource}: the most and the least of a group, if it opens.
        * p{request}_{resource}: the request in the group, only if it opens.
        NAME packing FREE
        ROWS
         N points
         L r0
         L c0
         L m1
         G l1
         L p0_1
         L p1_1
        COLUMNS
         x0 points -7
         x0 r0 1
         x0 c0 3
         x0 m1 1
         x0 l1 1
         x0 p0_1 1
         x1 points 2
         x1 r0 1
         x2 points -5
         x2 c0 2
         x2 m1 1
         x2 l1 1
         x2 p1_1 1
         x3 points 0
         x3 c0 1
         y1 m1 -6
         y1 l1 -2
         y1 p0_1 -1
         y1 p1_1 -1
        RHS
         RHS r0 1
         RHS c0 5
        BOUNDS
         BV BND x0
         BV BND x1
         BV BND x2
         BV BND x3
         BV BND y1
        ENDATA

        """

    private static func text(_ problem: Problem) -> String {
        var bytes: [UInt8] = []
        var writer = MPSWriter(problem)
        writer.write { bytes += $0 }
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test("The model of a tiny instance")
    func writes() throws {
        #expect(Self.text(try Instances.tiny().problem) == Self.tiny)
    }

    @Test("A model is that of the flat form (seeds 1 to 30)")
    func flat() throws {
        for seed in UInt64(1)...30 {
            let problem = try Instances.compact(seed: seed).problem
            #expect(Self.text(problem) == Self.text(problem.flattened()), "seed \(seed)")
        }
    }

    @Test("Every row that a column names is declared, and every column bound (seeds 1 to 100)")
    func consistent() throws {
        for seed in UInt64(1)...100 {
            let problem = try Instances.random(seed: seed).problem
            let lines = Self.text(problem).split(separator: "\n").map { $0.split(separator: " ") }
            func body(_ section: Substring, _ next: Substring) -> ArraySlice<[Substring]> {
                let start = lines.firstIndex { $0 == [section] } ?? 0
                return lines[start...].dropFirst().prefix { $0 != [next] }
            }
            let rows = body("ROWS", "COLUMNS").map { $0[1] }
            let entries = body("COLUMNS", "RHS")
            let bounds = body("BOUNDS", "ENDATA").map { $0[2] }
            #expect(Set(rows).count == rows.count, "seed \(seed)")
            #expect(Set(entries.map { $0[1] }).isSubset(of: rows), "seed \(seed)")
            #expect(Set(entries.map { $0[0] }) == Set(bounds), "seed \(seed)")
            #expect(Set(entries.map { $0[0...1] }).count == entries.count, "seed \(seed)")
            #expect(bounds.filter { $0.hasPrefix("x") }.count == problem.optionCount)
            #expect(body("RHS", "BOUNDS").allSatisfy { rows.contains($0[1]) }, "seed \(seed)")
        }
    }
}
