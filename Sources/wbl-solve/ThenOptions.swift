import ArgumentParser
import Foundation
import Modelling
import Solving

import struct ArgumentParser.Option

/// What is asked of the answer once it is there.
struct ThenOptions: ParsableArguments {
    /// The most names: what is worked out beforehand is made anew for each.
    private static let most = 1000

    @Option(
        help: ArgumentHelp(
            """
            After the answer, what if nothing of a resource were there any more? One line tells \
            of the answer that starts from the first one, and the time that it took. May be given \
            up to \(most) times; each name is asked on its own.
            """, valueName: "name"))
    var thenWithout: [String] = []

    @Option(
        help: ArgumentHelp(
            """
            What each request gains, with --then-without, by an option of the offer that it has.
            """, valueName: "points"))
    var kept: Int32 = 0

    func validate() throws {
        if thenWithout.count > Self.most {
            throw ValidationError(
                "--then-without is given \(thenWithout.count) times; say up to \(Self.most).")
        }
        if kept < 0 {
            throw ValidationError("--kept is \(kept); say 0 or more.")
        }
        if kept > 0, thenWithout.isEmpty {
            throw ValidationError("--kept goes with --then-without only.")
        }
    }

    /// The resources that are to be lost, in the order of their names.
    ///
    /// - Throws: ``Trouble`` for the first name that no resource has.
    func resources(_ instance: Instance) throws(Trouble) -> [Int] {
        do throws(UnknownName) {
            return try instance.resources(named: thenWithout)
        } catch {
            throw Trouble("--then-without: \(error)", status: .usage)
        }
    }

    /// Loses each resource on its own, and says what becomes of the answer, until interrupted.
    ///
    /// What is worked out once and kept, a `Resolver`, is made before the time begins.
    ///
    /// - Throws: ``Trouble`` for a choice that is not valid.
    func lose(
        _ resources: [Int], of instance: Instance, _ outcome: Outcome, _ work: WorkOptions
    ) throws(Trouble) {
        let problem = instance.problem.favouring(outcome.choice, by: kept)
        for (place, resource) in resources.enumerated() {
            let resolver = Resolver(problem, outcome)
            let begun = WorkOptions.now()
            let again = resolver.resolve(capacity: [resource: 0], limits: work.limits)
            let seconds = WorkOptions.now() - begun
            if Interrupt.stop.isRaised { return note(left: resources.count - place) }
            try work.check(again, of: resolver.problem)
            let loss = Loss(
                of: resource, in: problem, before: outcome.choice, after: again.choice)
            say(loss.text(again, in: instance, seconds: seconds), on: .standardOutput)
        }
    }

    private func note(left count: Int) {
        say(
            "wbl-solve: interrupted; \(count) of --then-without not answered\n", on: .standardError)
    }
}
