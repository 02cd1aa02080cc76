import ArgumentParser
import Foundation
import Modelling
import Solving

import struct ArgumentParser.Option

/// What is known or settled before the work.
struct StartOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            """
            Start from a plan as --plan writes it. What the instance does not have any more is \
            left out.
            """, valueName: "file"))
    var start: String?

    @Option(
        help: ArgumentHelp(
            """
            Start from prices as --root-prices or --prices writes them. Of several cases the \
            first counts, without its open and closed.
            """, valueName: "file"))
    var startPrices: String?

    @Option(
        help: ArgumentHelp(
            """
            The requests of a plan, as --plan writes it, keep their options; the bound is that \
            of choices that keep them, and the prices are those of what they leave. Who cannot \
            be held, since too few come to a minimum, is named as unmet.
            """, valueName: "file"))
    var lock: String?

    var isGiven: Bool { start != nil || startPrices != nil || lock != nil }

    /// Reads what is known of an instance, and notes what is left out.
    ///
    /// - Throws: ``Trouble`` with the file's line.
    func known(of instance: Instance) throws(Trouble) -> Known {
        var known = Known()
        if let start { known.start.choice = try choice(start, instance) }
        if let startPrices { known.start.prices = try prices(startPrices, instance) }
        if let lock {
            let locked = try locked(lock, instance)
            known.start = locked.start(known.start)
            known.locked = locked
        }
        return known
    }

    private func choice(_ path: String, _ instance: Instance) throws(Trouble) -> [Int32] {
        let plan = try plan(path, instance)
        note(plan.unknown, path)
        return plan.choice
    }

    private func prices(
        _ path: String, _ instance: Instance
    ) throws(Trouble) -> Certificate.Case? {
        let bytes = try InputFile.read(path)
        do throws(TableFault) {
            let prices = try PriceReader(instance).read(bytes)
            note(prices.unknown, path)
            return prices.part
        } catch {
            throw Trouble(error, in: path)
        }
    }

    private func locked(_ path: String, _ instance: Instance) throws(Trouble) -> LockedInstance {
        let plan = try plan(path, instance)
        if let line = plan.unknown.first {
            throw Trouble(
                "\(Trouble.place(path, line)): the instance has no such request, or it has no such "
                    + "option; remove the line, or mend it", status: .fault)
        }
        do throws(LockedInstance.Fault) {
            return try LockedInstance(instance, locks: plan.choice)
        } catch {
            throw Trouble("\(Trouble.place(path)): \(error)", status: .fault)
        }
    }

    private func plan(_ path: String, _ instance: Instance) throws(Trouble) -> PlanReader.Plan {
        let bytes = try InputFile.read(path)
        do throws(TableFault) {
            return try PlanReader(instance).read(bytes)
        } catch {
            throw Trouble(error, in: path)
        }
    }

    private func note(_ unknown: [Int], _ path: String) {
        guard let first = unknown.first else { return }
        let lines = unknown.count == 1 ? "this line is" : "\(unknown.count) lines from here on are"
        say(
            "wbl-solve: \(Trouble.place(path, first)): \(lines) left out, since the instance does "
                + "not have what is named\n", on: .standardError)
    }
}

/// What is known before the work, in the terms of what is left to solve.
struct Known {
    var start = Start.nothing

    /// The locks, where there are any.
    var locked: LockedInstance?
}
