import Testing

@testable import Solving

@Suite struct DriverTests {
    @Test("Two rows that contradict each other are infeasible (seeds 1 to 30)")
    func contradiction() {
        for seed in UInt64(1)...30 {
            for shape in Draft.Shape.allCases {
                var draft = Draft.random(shape, seed: seed)
                var random = SeededRandom(seed: seed)
                let line = draft.matrix[random.below(draft.rows.count)]
                if line.allSatisfy({ $0 == 0 }) { continue }
                let value = Double(random.below(5))
                draft.addRow(line, LinearProgram.Bounds(-.infinity, value))
                draft.addRow(line, LinearProgram.Bounds(value + 1, .infinity))
                var simplex = Simplex(draft.program())
                let status = simplex.maximise(prefersPrimal: seed.isMultiple(of: 2))
                #expect(status == .infeasible, "seed \(seed), \(shape)")
            }
        }
    }

    @Test("More than the columns can give is infeasible (seeds 1 to 30)")
    func tooMuch() {
        for seed in UInt64(1)...30 {
            var draft = Draft.random(.boxed, seed: seed)
            let most = draft.columns.reduce(0) { $0 + $1.upper }
            let line = [Double](repeating: 1, count: draft.columns.count)
            draft.addRow(line, LinearProgram.Bounds(most + 0.5, .infinity))
            var simplex = Simplex(draft.program())
            let status = simplex.maximise()
            #expect(status == .infeasible, "seed \(seed)")
        }
    }

    @Test("Bounds the wrong way round are infeasible until they are put right")
    func crossed() {
        var program = LinearProgram(rows: [LinearProgram.Bounds(-.infinity, 4)])
        program.addColumn(cost: 1, upper: 9, rows: [0], values: [1])
        var simplex = Simplex(program)
        simplex.setBounds(column: 0, lower: 3, upper: 2)
        let crossed = simplex.maximise()
        #expect(crossed == .infeasible)
        simplex.setBounds(column: 0, lower: 0, upper: 9)
        let (status, objective) = (simplex.maximise(), simplex.objective)
        #expect(status == .optimal && objective == 4)
    }

    /// Two columns that cancel each other out in every row and gain together.
    @Test("A way on that nothing stops is unbounded (seeds 1 to 30)")
    func unbounded() {
        for seed in UInt64(1)...30 {
            for shape in Draft.Shape.allCases {
                var draft = Draft.random(shape, seed: seed)
                var random = SeededRandom(seed: seed)
                for sign in [1.0, -1] {
                    draft.columns.append(LinearProgram.Bounds(0, .infinity))
                    draft.costs.append(sign * 5 + 0.5)
                }
                for row in draft.rows.indices {
                    let value = Double(random.below(5) - 2)
                    draft.matrix[row] += [value, -value]
                }
                var simplex = Simplex(draft.program())
                let status = simplex.maximise(prefersPrimal: seed.isMultiple(of: 2))
                let bound = simplex.bound
                #expect(status == .unbounded, "seed \(seed), \(shape)")
                #expect(bound == .infinity, "seed \(seed), \(shape)")
            }
        }
    }

    @Test(
        "It goes on after a limit, and bounds the optimum meanwhile (seeds 1 to 20)",
        arguments: Draft.Shape.allCases)
    func limit(shape: Draft.Shape) {
        for seed in UInt64(1)...20 {
            let program = Draft.random(shape, seed: seed).program()
            guard let optimum = program.optimum() else {
                Issue.record("seed \(seed)")
                continue
            }
            var simplex = Simplex(program)
            var status = Simplex.Status.limit
            for _ in 0..<2_000 where status == .limit {
                let before = simplex.iterations
                status = simplex.maximise(iterationLimit: 1 + Int(seed % 5))
                let (done, bound) = (simplex.iterations - before, simplex.bound)
                #expect(done <= 1 + Int(seed % 5))
                #expect(bound >= optimum - 1e-6 * max(1, abs(optimum)), "seed \(seed)")
            }
            simplex.expectOptimum(status, program, "seed \(seed)")
        }
    }

    @Test("It ends when told to, and the bound holds (seeds 1 to 20)")
    func isOver() {
        for seed in UInt64(1)...20 {
            let program = Draft.random(.packing, seed: seed).program()
            let optimum = program.optimum() ?? .infinity
            var simplex = Simplex(program)
            var asked = 0
            let status = simplex.maximise(isOver: {
                asked += 1
                return asked > 2
            })
            let (bound, iterations) = (simplex.bound, simplex.iterations)
            #expect(status == .limit || iterations < 64, "seed \(seed)")
            #expect(bound >= optimum - 1e-6 * optimum, "seed \(seed)")
            let again = simplex.maximise()
            simplex.expectOptimum(again, program, "seed \(seed)")
        }
    }

    @Test("The primal method keeps a feasible point feasible (seeds 1 to 20)")
    func primalStays() {
        for seed in UInt64(1)...20 {
            let program = Draft.random(.packing, seed: seed).program()
            var simplex = Simplex(program)
            var worth = 0.0
            var status = Simplex.Status.limit
            for _ in 0..<500 where status == .limit {
                status = simplex.maximise(iterationLimit: 7, prefersPrimal: true)
                let (isFeasible, objective) = (simplex.isPrimalFeasible(), simplex.objective)
                #expect(isFeasible, "seed \(seed)")
                #expect(objective >= worth - 1e-3, "seed \(seed)")
                worth = objective
            }
            simplex.expectOptimum(status, program, "seed \(seed)")
        }
    }
}
