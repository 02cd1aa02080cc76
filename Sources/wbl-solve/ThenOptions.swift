import ArgumentParser
import Modelling
import Solving

import struct ArgumentParser.Option

/// What is asked of the answer once it is there.
struct ThenOptions: ParsableArguments {
    /// The most names: what is worked out beforehand is made anew for each.
    private static let most = 1000

    /// The most names of those who move that are said.
    private static let mostNames = 20

    @Option(
        help: ArgumentHelp(
            """
            After the answer, what if nothing of a resource were there any more? One line tells \
            of the answer that starts from the first one, and the time that it took; on standard \
            error up to \(mostNames) names of those who move though they did not have it. Points \
            and bound include those of --kept. May be given up to \(most) times; each name is \
            asked on its own.
            """, valueName: "name"))
    var thenWithout: [String] = []

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            """
            What each request gains, with --then-without, by an option of the offer that it has; \
            points and bound of each line include it. With the points of an option it is at most \
            \(InstanceText.points.upperBound).
            """, valueName: "points"),
        transform: { try Numbers.whole($0, 0...Int32(InstanceText.points.upperBound)) })
    var kept: Int32 = 0

    func validate() throws {
        if thenWithout.count > Self.most {
            throw ValidationError(
                "--then-without is given \(thenWithout.count) times; say up to \(Self.most).")
        }
        if kept > 0, thenWithout.isEmpty {
            throw ValidationError("--kept goes with --then-without only.")
        }
    }

    /// The resources that are to be lost, in the order of their names.
    ///
    /// - Throws: ``Trouble`` for the first name that no resource has, and for options that would
    ///   be worth too much with what is gained for being kept.
    func resources(_ instance: Instance) throws(Trouble) -> [Int] {
        let room = InstanceText.points.upperBound - instance.mostPoints
        guard Int(kept) <= max(0, room) else {
            throw Trouble(
                "--kept is \(kept), which makes options worth more than "
                    + "\(InstanceText.points.upperBound) points; say 0 to \(max(0, room))",
                status: .usage)
        }
        do throws(UnknownName) {
            return try instance.resources(named: thenWithout)
        } catch {
            throw .unknown(error, of: "--then-without")
        }
    }

    /// Loses each resource on its own, and says what becomes of the answer, until interrupted.
    ///
    /// What is worked out once and kept, a `Resolver`, is made before the time begins. Points and
    /// bounds are those of the problem in which who keeps an offer gains points.
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
            try StandardFiles.say(loss.text(again, in: instance, seconds: seconds))
            if let names = loss.names(in: instance, most: Self.mostNames) {
                StandardFiles.note("wbl-solve: \(names)")
            }
        }
    }

    private func note(left count: Int) {
        StandardFiles.note("wbl-solve: interrupted; \(count) of --then-without not answered\n")
    }
}
