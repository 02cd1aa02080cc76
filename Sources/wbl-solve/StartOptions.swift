import ArgumentParser
import Modelling
import Solving

import struct ArgumentParser.Option

/// What is known or settled before the work.
struct StartOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            """
            Start from a plan as --plan writes it. A row counts for the option that takes the \
            same resources, be its number another now, or, without a column of resources, for \
            that of its number; what the instance does not have any more is left out.
            """, valueName: "file"))
    var start: String?

    @Option(
        help: ArgumentHelp(
            """
            Start from prices as --root-prices or --prices writes them. Of several cases the \
            first counts, without what it takes for granted.
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

    /// The files that are read, by their options.
    var files: [FileUses.Use] {
        [("--start", start), ("--start-prices", startPrices), ("--lock", lock)]
            .compactMap { option, path in path.map { (option, $0) } }
    }

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
        note(
            plan.unknown, path,
            "since the instance does not have the request, or the request no option that takes this"
        )
        return plan.choice
    }

    private func prices(
        _ path: String, _ instance: Instance
    ) throws(Trouble) -> Certificate.Case? {
        let bytes = try InputFile.read(path)
        do throws(TableFault) {
            let prices = try PriceReader(instance).read(bytes)
            note(
                prices.unknown, path,
                "since the instance does not have the resource, or the request")
            note(
                prices.plain, path,
                "since a request's own price needs a resource with a minimum above 1")
            return prices.part
        } catch {
            throw Trouble(error, in: path)
        }
    }

    private func locked(_ path: String, _ instance: Instance) throws(Trouble) -> LockedInstance {
        let plan = try plan(path, instance)
        if let line = plan.unknown.first {
            throw Trouble(
                "\(Trouble.place(path, line)): the instance has no such request, or it has no "
                    + "option that takes this; remove the line, or mend it", status: .fault)
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

    private func note(_ lines: [Int], _ path: String, _ reason: String) {
        guard let first = lines.first else { return }
        let subject = lines.count == 1 ? "this line is" : "\(lines.count) lines from here on are"
        StandardFiles.note(
            "wbl-solve: \(Trouble.place(path, first)): \(subject) left out, \(reason)\n")
    }
}

/// What is known before the work, in the terms of what is left to solve.
struct Known {
    var start = Start.nothing

    /// The locks, where there are any.
    var locked: LockedInstance?
}
