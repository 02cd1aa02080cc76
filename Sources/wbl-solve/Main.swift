import ArgumentParser
import Foundation
import Glibc
import Modelling
import Solving
import Teamwork

import struct ArgumentParser.Option

/// The solver's command line.
@main
struct Main: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "wbl-solve",
        abstract: "Solves choice packing: requests choose options, options take resources.",
        discussion: """
            Writes how far it is on standard error, and at the end what it found on standard \
            output: the points, and the bound that no choice exceeds. An interrupt (Ctrl-C) ends \
            the work with the best so far.

            An instance is a text of one thing a line; # begins a comment:
              resource NAME CAPACITY [MINIMUM]
              request NAME
              option POINTS [RESOURCE[:AMOUNT] ...]
            An option belongs to the request above it. A resource with a MINIMUM above 1 is taken \
            by nobody or by at least so many requests. With --format gap it is a file of \
            generalized assignment problems.

            Exit status: 0 solved, 1 a fault in the instance or a file, 2 usage.
            """)

    enum Format: String, CaseIterable, ExpressibleByArgument {
        case text
        case gap
    }

    @Argument(help: "The file of the instance, or - for standard input.")
    var instance: String

    @Option(help: "What the file holds.")
    var format = Format.text

    @Option(help: ArgumentHelp("Which instance of a gap file that holds several.", valueName: "k"))
    var number: Int?

    @Flag(help: "The values of a gap file are profits; else they are costs.")
    var profits = false

    @Option(help: ArgumentHelp("Write the chosen options as CSV.", valueName: "file"))
    var plan: String?

    @Option(help: ArgumentHelp("Write the prices that prove the bound as CSV.", valueName: "file"))
    var prices: String?

    @Option(
        help: ArgumentHelp(
            "Explain the answer for a request or a resource. May be given several times.",
            valueName: "name"))
    var explain: [String] = []

    @Option(
        help: ArgumentHelp(
            """
            Do not solve, but find a smallest part of these requests that cannot hold together; \
            commas between the names, or blanks.
            """, valueName: "names"))
    var conflict: String?

    @Option(help: ArgumentHelp("Units of work; the solver's own measure else.", valueName: "n"))
    var effort: Int?

    @Option(help: ArgumentHelp("A ceiling on the solver's time.", valueName: "s"))
    var seconds: Double?

    @Option(help: ArgumentHelp("Chooses among answers of equal worth.", valueName: "n"))
    var seed: UInt64 = 1

    @Option(help: ArgumentHelp("Threads; as many as there are processors else.", valueName: "n"))
    var threads: Int?

    @Option(
        name: .customLong("write-mps"),
        help: ArgumentHelp("First write the strong model for other solvers.", valueName: "file"))
    var mpsFile: String?

    @Option(
        name: .customLong("write-instance"),
        help: ArgumentHelp("First write the instance as a text.", valueName: "file"))
    var instanceFile: String?

    @Flag(help: "No progress on standard error.")
    var quiet = false

    func validate() throws {
        if format == .text, number != nil || profits {
            throw ValidationError("--number and --profits go with --format gap only.")
        }
        if let effort, effort < 1 {
            throw ValidationError("--effort is \(effort); say 1 or more.")
        }
        if let seconds, !(seconds >= 0 && seconds.isFinite) {
            throw ValidationError("--seconds is \(seconds); say 0 or more.")
        }
        if conflict != nil, !explain.isEmpty || plan != nil || prices != nil {
            throw ValidationError("--conflict goes without --explain, --plan and --prices.")
        }
        if let threads, !(1...64).contains(threads) {
            throw ValidationError("--threads is \(threads); say 1 to 64.")
        }
    }

    func run() throws {
        do throws(Trouble) {
            let question = try ask()
            let topics = try question.topics(named: explain)
            try export(question.instance)
            if let conflict {
                say(try question.conflict(among: conflict), on: .standardOutput)
            } else {
                try answer(question, topics)
            }
        } catch {
            say("wbl-solve: \(error)\n", on: .standardError)
            throw ExitCode(error.status.rawValue)
        }
    }

    static func main() {
        do {
            var command = try parseAsRoot()
            try command.run()
        } catch let error where exitCode(for: error) == .validationFailure {
            FileHandle.standardError.write(Data((fullMessage(for: error) + "\n").utf8))
            Glibc.exit(ExitStatus.usage.rawValue)
        } catch {
            exit(withError: error)
        }
    }
}

extension Main {
    private func ask() throws(Trouble) -> Question {
        switch format {
        case .text: try Question(text: instance)
        case .gap: try Question(gap: instance, number: number, isCost: !profits)
        }
    }

    /// Writes the forms of the instance that were asked for.
    private func export(_ instance: Instance) throws(Trouble) {
        if let instanceFile {
            try OutputFile.write(instanceFile) { sink throws(Trouble) in
                try InstanceText.write(instance, to: sink)
            }
        }
        if let mpsFile {
            try OutputFile.write(mpsFile) { sink throws(Trouble) in
                var writer = MPSWriter(instance.problem)
                try writer.write(to: sink)
            }
        }
    }

    private func answer(_ question: Question, _ topics: [Topic]) throws(Trouble) {
        let begun = Self.now()
        let outcome = solve(question.instance.problem, begun: begun)
        let seconds = Self.now() - begun
        guard check(question.instance.problem, outcome.choice).isEmpty else {
            throw Trouble("the solver broke the problem; report the instance", status: .fault)
        }
        let text = AnswerText(question.instance, outcome)
        if let plan {
            try OutputFile.write(plan) { sink throws(Trouble) in try text.writePlan(to: sink) }
        }
        if let prices {
            try OutputFile.write(prices) { sink throws(Trouble) in try text.writePrices(to: sink) }
        }
        say(text.summary(seconds: seconds), on: .standardOutput)
        if let gap = question.gap { say(gap.summary(outcome), on: .standardOutput) }
        if topics.isEmpty { return }
        let explanation = ExplanationText(question.instance, outcome)
        for topic in topics { say(explanation.text(of: topic), on: .standardOutput) }
    }

    private func solve(_ problem: Problem, begun: Double) -> Outcome {
        Interrupt.watch()
        var lines = ProgressLines(begun: begun)
        let team = Team.threads(threads ?? ProcessInfo.processInfo.activeProcessorCount)
        return KernelSolver().solve(problem, limits: limits(team)) { progress in
            if !quiet, let line = lines.line(progress, at: Self.now()) {
                say(line, on: .standardError)
            }
        }
    }

    /// The limits of the work, and the threads that do it.
    private func limits(_ team: Team) -> Limits {
        Limits(
            seed: seed, effort: effort, stop: Interrupt.stop, seconds: seconds,
            clock: { ProcessInfo.processInfo.systemUptime }, team: team)
    }

    private static func now() -> Double { ProcessInfo.processInfo.systemUptime }

    private func say(_ text: String, on file: FileHandle) {
        file.write(Data(text.utf8))
    }
}
