import Testing

@testable import Solving

@Suite struct SimplexTests {
    @Test(
        "An optimum proves itself (seeds 1 to 60)", arguments: Draft.Shape.allCases,
        [false, true])
    func optimum(shape: Draft.Shape, prefersPrimal: Bool) {
        for seed in UInt64(1)...60 {
            let program = Draft.random(shape, seed: seed).program()
            var simplex = Simplex(program)
            let status = simplex.maximise(prefersPrimal: prefersPrimal)
            simplex.expectOptimum(status, program, "seed \(seed)")
        }
    }

    @Test(
        "It starts with columns at their upper bound as well (seeds 1 to 40)",
        arguments: Draft.Shape.allCases)
    func atUpper(shape: Draft.Shape) {
        for seed in UInt64(1)...40 {
            let program = Draft.random(shape, seed: seed).program()
            var random = SeededRandom(seed: seed)
            let atUpper = program.columns.map { _ in random.below(3) == 0 }
            var simplex = Simplex(program, atUpper: atUpper)
            let status = simplex.maximise()
            simplex.expectOptimum(status, program, "seed \(seed)")
            let isSame = isNear(simplex.objective, program.optimum())
            #expect(isSame, "seed \(seed)")
        }
    }

    @Test("Bounds of columns may change again and again (seeds 1 to 40)")
    func columnBounds() {
        for seed in UInt64(1)...40 {
            let shape: Draft.Shape = seed.isMultiple(of: 2) ? .packing : .boxed
            let draft = Draft.random(shape, seed: seed)
            var (program, random) = (draft.program(), SeededRandom(seed: seed))
            var simplex = Simplex(program)
            for change in 0..<6 {
                for _ in 0...random.below(3) {
                    let column = random.below(program.columnCount)
                    let (lower, upper) = (draft.columns[column].lower, draft.columns[column].upper)
                    let fixed = random.below(2) == 0 ? lower : min(upper, lower + 1)
                    let isFree = random.below(3) == 0
                    program.setBounds(
                        column: column, lower: isFree ? lower : fixed,
                        upper: isFree ? upper : fixed)
                    simplex.setBounds(
                        column: column, lower: isFree ? lower : fixed,
                        upper: isFree ? upper : fixed)
                }
                let status = simplex.maximise()
                let cold = program.optimum()
                #expect((status == .optimal) == (cold != nil), "seed \(seed), change \(change)")
                if status == .infeasible { continue }
                simplex.expectOptimum(status, program, "seed \(seed), change \(change)")
                let objective = simplex.objective
                #expect(isNear(objective, cold), "seed \(seed), change \(change)")
            }
        }
    }

    @Test("Bounds of rows may change (seeds 1 to 40)")
    func rowBounds() {
        for seed in UInt64(1)...40 {
            var draft = Draft.random(.packing, seed: seed)
            var simplex = Simplex(draft.program())
            var random = SeededRandom(seed: seed)
            for change in 0..<4 {
                let row = random.below(draft.rows.count)
                draft.rows[row].upper = Double(random.below(5))
                simplex.setBounds(
                    row: row, lower: draft.rows[row].lower, upper: draft.rows[row].upper)
                let status = simplex.maximise()
                simplex.expectOptimum(status, draft.program(), "seed \(seed), change \(change)")
            }
        }
    }

    @Test("Columns may come later (seeds 1 to 25)", arguments: Draft.Shape.allCases)
    func addColumns(shape: Draft.Shape) {
        for seed in UInt64(1)...25 {
            let draft = Draft.random(shape, seed: seed)
            var random = SeededRandom(seed: seed)
            var program = draft.program(columns: random.below(draft.columns.count + 1))
            var simplex = Simplex(program)
            while true {
                let status = simplex.maximise()
                let cold = program.optimum()
                #expect((status == .optimal) == (cold != nil), "seed \(seed)")
                if status == .optimal {
                    simplex.expectOptimum(status, program, "seed \(seed)")
                    let objective = simplex.objective
                    #expect(isNear(objective, cold), "seed \(seed)")
                }
                if program.columnCount == draft.columns.count { break }
                let more = 1 + random.below(draft.columns.count - program.columnCount)
                draft.extend(&program, to: program.columnCount + more)
                simplex.addColumns(of: program)
                let count = simplex.columnCount
                #expect(count == program.columnCount)
            }
        }
    }

    @Test("What is no optimum does not prove itself (seeds 1 to 20)")
    func unfinished() {
        for seed in UInt64(1)...20 {
            let program = Draft.random(.packing, seed: seed).program()
            var simplex = Simplex(program)
            let status = simplex.maximise(iterationLimit: 3)
            let flaws = simplex.flaws(program)
            #expect(status == .limit && !flaws.isEmpty, "seed \(seed)")
        }
    }

    @Test("Nothing to do is done")
    func empty() {
        var nothing = Simplex(LinearProgram(rows: []))
        let status = nothing.maximise()
        #expect(status == .optimal)
        var program = LinearProgram(rows: [])
        program.addColumn(cost: 3, upper: 2, rows: [], values: [])
        program.addColumn(cost: -3, upper: 2, rows: [], values: [])
        var simplex = Simplex(program)
        let simple = simplex.maximise()
        simplex.expectOptimum(simple, program, "without rows")
        let objective = simplex.objective
        #expect(objective == 6)
    }

    @Test("The same program takes the same way (seeds 1 to 10)")
    func repeats() {
        for seed in UInt64(1)...10 {
            let program = Draft.random(.packing, seed: seed).program()
            var one = Simplex(program)
            var other = Simplex(program)
            _ = (one.maximise(), other.maximise())
            let values = (0..<program.columnCount).map { one.value(column: $0) }
            let others = (0..<program.columnCount).map { other.value(column: $0) }
            let counts = (one.iterations, other.iterations)
            #expect(values == others && counts.0 == counts.1)
        }
    }
}
