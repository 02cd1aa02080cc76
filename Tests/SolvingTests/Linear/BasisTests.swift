import Testing

@testable import Solving

@Suite struct BasisTests {
    @Test(
        "An optimal basis is optimal at once when it comes back (seeds 1 to 30)",
        arguments: Draft.Shape.allCases)
    func comesBack(shape: Draft.Shape) {
        for seed in UInt64(1)...30 {
            let program = Draft.random(shape, seed: seed).program()
            var simplex = Simplex(program)
            let status = simplex.maximise()
            let basis = simplex.basis()
            simplex.expectOptimum(status, program, "seed \(seed)")
            var fresh = Simplex(program)
            fresh.restore(basis)
            let freshStatus = fresh.maximise()
            fresh.expectOptimum(freshStatus, program, "seed \(seed)")
            let iterations = fresh.iterations
            #expect(iterations <= 2, "seed \(seed)")
        }
    }

    @Test("Branches go back and forth between bases (seeds 1 to 40)")
    func branches() {
        for seed in UInt64(1)...40 {
            let draft = Draft.random(.packing, seed: seed)
            let root = draft.program()
            var simplex = Simplex(root)
            let status = simplex.maximise()
            simplex.expectOptimum(status, root, "seed \(seed)")
            let basis = simplex.basis()
            var random = SeededRandom(seed: seed)
            for branch in 0..<6 {
                let column = random.below(root.columnCount)
                let value = random.below(3) == 0 ? 1.0 : 0
                var program = root
                program.setBounds(column: column, lower: value, upper: value)
                simplex.restore(basis)
                simplex.setBounds(column: column, lower: value, upper: value)
                let status = simplex.maximise()
                let cold = program.optimum()
                #expect((status == .optimal) == (cold != nil), "seed \(seed), branch \(branch)")
                if status == .optimal {
                    simplex.expectOptimum(status, program, "seed \(seed), branch \(branch)")
                    let objective = simplex.objective
                    #expect(isNear(objective, cold), "seed \(seed), branch \(branch)")
                }
                let bounds = root.columns[column]
                simplex.setBounds(column: column, lower: bounds.lower, upper: bounds.upper)
            }
        }
    }

    @Test("A basis stays good while columns are added (seeds 1 to 30)")
    func addedColumns() {
        for seed in UInt64(1)...30 {
            let draft = Draft.random(.packing, seed: seed)
            var program = draft.program(columns: draft.columns.count / 2)
            var simplex = Simplex(program)
            _ = simplex.maximise()
            let basis = simplex.basis()
            draft.extend(&program, to: draft.columns.count)
            simplex.addColumns(of: program)
            let status = simplex.maximise()
            simplex.expectOptimum(status, program, "seed \(seed)")
            simplex.restore(basis)
            let again = simplex.maximise()
            simplex.expectOptimum(again, program, "seed \(seed)")
        }
    }

    @Test("Any basis of any moment is one to start from (seeds 1 to 40)")
    func interrupted() {
        for seed in UInt64(1)...40 {
            let program = Draft.random(.boxed, seed: seed).program()
            for iterations in 0..<8 {
                var simplex = Simplex(program)
                _ = simplex.maximise(
                    iterationLimit: iterations, prefersPrimal: iterations.isMultiple(of: 2))
                let basis = simplex.basis()
                var fresh = Simplex(program)
                fresh.restore(basis)
                let status = fresh.maximise()
                fresh.expectOptimum(status, program, "seed \(seed)")
            }
        }
    }
}
