import ArgumentParser
import Foundation
import Modelling
import Solving
import Teamwork

import struct ArgumentParser.Option

/// How long and by whom it is worked.
struct WorkOptions: ParsableArguments {
    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            """
            Units of work, each some 100 passes of prices over all options, 100 moves a request \
            and 100 nodes of exact search; large problems have 300 passes. Left out: 15 for up to \
            50000 options and offers in the file, 7 for up to 500000, and 1 above. 0 mends a \
            start and does no more: with --start alone there is no bound, and --prices is empty.
            """,
            valueName: "n"),
        transform: { try Numbers.whole($0, 0...1_000_000_000) })
    var effort: Int?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("A ceiling on the solver's time.", valueName: "s"),
        transform: Numbers.measure)
    var seconds: Double?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            "End when the bound is so near to the points, in per cent of them. (default: 0)",
            valueName: "percent"),
        transform: Numbers.measure)
    var gap: Double?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            "Chooses among answers of equal worth. (default: 1)", valueName: "n"),
        transform: { try Numbers.whole($0, 0...UInt64.max) })
    var seed: UInt64?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("Threads; as many as there are processors else.", valueName: "n"),
        transform: { try Numbers.whole($0, 1...64) })
    var threads: Int?

    @Flag(help: "No progress on standard error.")
    var quiet = false

    /// The options that were given, but for --quiet.
    var given: [String] {
        [
            ("--effort", effort != nil), ("--seconds", seconds != nil), ("--gap", gap != nil),
            ("--seed", seed != nil), ("--threads", threads != nil),
        ].filter(\.1).map(\.0)
    }

    /// The limits of the work, and the threads that do it, where nothing is known.
    var limits: Limits {
        Limits(
            seed: seed ?? 1, effort: effort, stop: Interrupt.stop, seconds: seconds,
            clock: Self.now,
            team: Team.threads(threads ?? ProcessInfo.processInfo.activeProcessorCount))
    }

    /// Solves a problem, and tells how far it is; with locks only what they leave is solved.
    ///
    /// - Returns: an outcome of the whole, and the seconds that it took.
    /// - Throws: ``Trouble`` for a choice that is not valid.
    func solve(
        _ problem: Problem, _ known: Known
    ) throws(Trouble) -> (outcome: Outcome, seconds: Double) {
        let begun = Self.now()
        var lines = ProgressLines(begun: begun)
        let settled = known.locked?.settledPoints ?? 0
        let left = known.locked?.problem ?? problem
        let found = KernelSolver().solve(left, limits: limits(left, known)) { progress in
            let whole = progress.adding(settled)
            if !quiet, let line = lines.line(whole, at: Self.now()) {
                StandardFiles.note(line)
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
        let gap = (gap ?? 0) / 100
        limits.gap = gap
        if gap > 0, known.locked?.mustFill == true {
            limits.gap = 0
            StandardFiles.note(
                "wbl-solve: --gap counts for nothing: locked requests have a group to fill\n"
            )
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
