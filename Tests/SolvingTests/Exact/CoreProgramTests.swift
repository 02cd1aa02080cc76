import Testing

@testable import Solving

@Suite struct CoreProgramTests {
    private static let nobodyWatches = Watch(Limits(seed: 0))

    /// Prices of nothing.
    private func program(
        _ problem: Problem, _ model: borrowing Model, width: Float
    ) -> CoreProgram {
        let nobody = [Int32](repeating: -1, count: problem.requestCount)
        return CoreProgram(model, Prices(model), width: width, from: nobody)
    }

    /// Solves the relaxation over all options, whatever the core was.
    private func solve(
        _ program: inout CoreProgram, _ prices: inout Prices, _ model: borrowing Model,
        _ decisions: borrowing Decisions
    ) -> Bool {
        repeat {
            guard program.solve(watch: Self.nobodyWatches) else { return false }
            program.write(&prices, model)
        } while program.addAttractive(model, prices, decisions) > 0
        return true
    }

    /// What `addAttractive` leaves out may be worth so much for each request.
    private func slack(_ problem: Problem) -> Double { 0.011 * Double(problem.requestCount) }

    @Test(
        "It is worth at least the optimum; its prices prove it if all live (seeds 1 to 300)",
        arguments: [Float(0), 30, .infinity])
    func aboveOptimum(width: Float) {
        var proved = 0
        for seed in UInt64(1)...300 {
            let problem = Instances.tiny(seed: seed, amounts: seed.isMultiple(of: 2))
            let model = Instances.model(of: problem)
            var prices = Prices(model)
            var program = program(problem, model, width: width)
            let decisions = Decisions(model)
            let isSolved = solve(&program, &prices, model, decisions)
            let objective = program.objective
            let optimum = Instances.optimum(of: problem)
            #expect(isSolved, "seed \(seed)")
            #expect(objective + slack(problem) >= Double(optimum), "seed \(seed)")
            let certificate = CertificateMaker.certificate(problem, model, prices)
            #expect(certificate.bound >= optimum, "seed \(seed)")
            let presolve = Presolve(problem)
            if problem.options.allSatisfy({ presolve.isAlive($0) }) {
                let isProved = Double(certificate.bound) <= objective + slack(problem) + 0.5
                #expect(isProved, "seed \(seed): \(certificate.bound) for \(objective)")
                proved += 1
            }
        }
        #expect(proved > 30)
    }

    @Test("With all options it is worth at most any Lagrangian bound (seeds 1 to 300)")
    func belowLagrangian() {
        for seed in UInt64(1)...300 {
            let problem = Instances.tiny(seed: seed, amounts: seed.isMultiple(of: 2))
            let model = Instances.model(of: problem)
            var program = program(problem, model, width: .infinity)
            let isSolved = program.solve(watch: Self.nobodyWatches)
            let objective = program.objective
            var prices = Prices(model)
            let dual = Dual(model, .alone)
            dual.improve(
                &prices, model, PriceSchedule(passes: 60, start: 200),
                watch: Self.nobodyWatches
            ) { _ in }
            let bound = CertificateMaker.certificate(problem, model, prices).bound
            #expect(isSolved && objective < Double(bound + 1) + 1e-6, "seed \(seed)")
        }
    }

    @Test("A decision holds: open and closed groups bound their own side (seeds 1 to 300)")
    func decisions() {
        for seed in UInt64(1)...300 {
            let problem = Instances.tiny(seed: seed, amounts: seed.isMultiple(of: 2))
            let model = Instances.model(of: problem)
            if model.groupCount == 0 { continue }
            let number = Int(model.group[0])
            var prices = Prices(model)
            var program = program(problem, model, width: .infinity)
            var decisions = Decisions(model)
            for state in [Decisions.State.open, .closed, .free, .closed] {
                decisions.set(0, to: state)
                program.decide(0, state)
                let isSolved = solve(&program, &prices, model, decisions)
                let side = Instances.optimum(of: problem) {
                    state == .free || ($0[number] > 0) == (state == .open)
                }
                let (objective, opening) = (program.objective, program.opening(of: 0))
                #expect(isSolved && opening > -1e-6 && opening < 1 + 1e-6)
                #expect(state != .open || opening > 1 - 1e-6, "seed \(seed)")
                #expect(state != .closed || opening < 1e-6, "seed \(seed)")
                #expect(side.map { objective + slack(problem) >= Double($0) } ?? true)
            }
        }
    }

    @Test("A choice that is whole and fills its groups is valid (seeds 1 to 300)")
    func wholeChoice() {
        var (whole, valid) = (0, 0)
        for seed in UInt64(1)...300 {
            let problem = Instances.tiny(seed: seed, amounts: seed.isMultiple(of: 2))
            let model = Instances.model(of: problem)
            var program = program(problem, model, width: .infinity)
            let isSolved = program.solve(watch: Self.nobodyWatches)
            #expect(isSolved)
            guard let choice = program.wholeChoice(model) else { continue }
            whole += 1
            let options = choice.map { $0 < 0 ? -1 : model.original[$0] }
            #expect(check(problem, options).isEmpty, "seed \(seed)")
            let points = Double(problem.points(of: options))
            let objective = program.objective
            #expect(abs(points - objective) < 1e-3, "seed \(seed)")
            if problem.points(of: options) == Instances.optimum(of: problem) { valid += 1 }
        }
        #expect(whole > 150)
        #expect(valid == whole)
    }

    @Test("A basis leads back to where the relaxation stood (seeds 1 to 8)")
    func basis() {
        for seed in UInt64(1)...8 {
            let problem = Instances.small(seed: seed, amounts: seed.isMultiple(of: 2))
            let model = Instances.model(of: problem)
            var prices = Prices(model)
            var program = program(problem, model, width: 30)
            var decisions = Decisions(model)
            let isSolved = solve(&program, &prices, model, decisions)
            let (before, basis) = (program.objective, program.basis())
            decisions.set(0, to: .closed)
            program.decide(0, .closed)
            let isSolvedClosed = solve(&program, &prices, model, decisions)
            program.decide(0, .free)
            decisions.set(0, to: .free)
            program.restore(basis)
            let isSolvedAgain = solve(&program, &prices, model, decisions)
            let after = program.objective
            #expect(isSolved && isSolvedClosed && isSolvedAgain)
            #expect(abs(before - after) < 1, "seed \(seed): \(before) and \(after)")
        }
    }

    @Test("The work ends when the time is over")
    func ends() {
        let problem = Instances.small(seed: 1)
        let model = Instances.model(of: problem)
        var program = program(problem, model, width: .infinity)
        let isSolved = program.solve(watch: Watch(Limits(seed: 0, seconds: 0)))
        #expect(!isSolved)
    }
}
