import ArgumentParser
import Foundation
import Modelling
import Solving
import Teamwork

import struct ArgumentParser.Option

/// How long and by whom it is worked.
struct WorkOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Units of work; the solver's own measure else. 0 mends a start and does no more.",
            valueName: "n"))
    var effort: Int?

    @Option(help: ArgumentHelp("A ceiling on the solver's time.", valueName: "s"))
    var seconds: Double?

    @Option(
        help: ArgumentHelp(
            "End when the bound is so near to the points, in per cent of them.",
            valueName: "percent"))
    var gap = 0.0

    @Option(help: ArgumentHelp("Chooses among answers of equal worth.", valueName: "n"))
    var seed: UInt64 = 1

    @Option(help: ArgumentHelp("Threads; as many as there are processors else.", valueName: "n"))
    var threads: Int?

    @Flag(help: "No progress on standard error.")
    var quiet = false

    func validate() throws {
        if let effort, effort < 0 {
            throw ValidationError("--effort is \(effort); say 1 or more, or 0 with a start.")
        }
        if let seconds, !(seconds >= 0 && seconds.isFinite) {
            throw ValidationError("--seconds is \(seconds); say 0 or more.")
        }
        if !(gap >= 0 && gap.isFinite) {
            throw ValidationError("--gap is \(gap); say 0 or more.")
        }
        if let threads, !(1...64).contains(threads) {
            throw ValidationError("--threads is \(threads); say 1 to 64.")
        }
    }

    /// The limits of the work, and the threads that do it, where nothing is known.
    var limits: Limits {
        Limits(
            seed: seed, effort: effort, stop: Interrupt.stop, seconds: seconds, clock: Self.now,
            team: Team.threads(threads ?? ProcessInfo.processInfo.activeProcessorCount))
    }

    /// Solves a problem, and tells how far it is; with locks only what they leave is solved.
    ///
    /// - Returns: an outcome of the whole, and the seconds that it took.
    /// - Throws: ``Trouble`` for a choice that is not valid.
    func solve(
        _ problem: Problem, _ known: Known
    ) throws(Trouble) -> (outcome: Outcome, seconds: Double) {
        Interrupt.watch()
        let begun = Self.now()
        var lines = ProgressLines(begun: begun)
        let settled = known.locked?.settledPoints ?? 0
        let left = known.locked?.problem ?? problem
        let found = KernelSolver().solve(left, limits: limits(left, known)) { progress in
            let whole = progress.adding(settled)
            if !quiet, let line = lines.line(whole, at: Self.now()) {
                say(line, on: .standardError)
            }
        }
        let outcome = known.locked?.outcome(of: found) ?? found
        let seconds = Self.now() - begun
        try check(outcome, of: problem)
        return (outcome, seconds)
    }

    /// Judges a choice by the road that shares no code with the search.
    ///
    /// - Throws: ``Trouble`` for a choice that is not valid.
    func check(_ outcome: Outcome, of problem: Problem) throws(Trouble) {
        guard Solving.check(problem, outcome.choice).isEmpty else {
            throw Trouble("the solver broke the problem; report the instance", status: .fault)
        }
    }

    /// The limits of the work with what is known.
    private func limits(_ problem: Problem, _ known: Known) -> Limits {
        var limits = limits
        limits.start = known.start
        if effort == 0, known.start.choice.isEmpty {
            // From prices alone: everybody takes what is free.
            limits.start.choice = [Int32](repeating: -1, count: problem.requestCount)
        }
        limits.gap = gap / 100
        if gap > 0, known.locked?.mustFill == true {
            limits.gap = 0
            say(
                "wbl-solve: --gap counts for nothing: locked requests have a group to fill first\n",
                on: .standardError)
        }
        return limits
    }

    /// Seconds that only ever grow.
    @Sendable static func now() -> Double { ProcessInfo.processInfo.systemUptime }
}

extension Solving.Progress {
    /// The same with more points, in the bound too. Points below 0 are of no use to anybody: no
    /// lock is kept yet.
    fileprivate func adding(_ points: Int) -> Solving.Progress {
        Solving.Progress(
            share: share, points: max(0, self.points + points), placed: placed,
            bound: bound.map { $0 + points })
    }
}
