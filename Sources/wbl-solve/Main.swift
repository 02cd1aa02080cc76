import ArgumentParser
import Foundation
import Glibc
import Modelling
import Solving

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
            by nobody or by at least so many requests. Where many requests can go the same ways, \
            a menu holds these ways once:
              menu NAME
              variant POINTS [RESOURCE[:AMOUNT] ...]
              offer POINTS MENU [RESOURCE[:AMOUNT] ...]
            Variants stand right below their menu. An offer belongs to the request above it and \
            stands for an option with each variant, in order: it has the points of both and takes \
            what both take. With --format gap the file is one of generalized assignment problems.

            Exit status: 0 solved, 1 a fault in the instance or a file, 2 usage.
            """)

    @Argument(help: "The file of the instance, or - for standard input.")
    var instance: String

    @OptionGroup(title: "The instance")
    var source: SourceOptions

    @OptionGroup(title: "What is known before")
    var start: StartOptions

    @OptionGroup(title: "The work")
    var work: WorkOptions

    @OptionGroup(title: "What is written")
    var output: OutputOptions

    @OptionGroup(title: "What is asked besides")
    var asked: AskedOptions

    @OptionGroup(title: "What is lost afterwards")
    var then: ThenOptions

    func validate() throws {
        if work.effort == 0, start.start == nil, start.startPrices == nil {
            throw ValidationError("--effort 0 goes with --start or --start-prices only.")
        }
        if asked.conflict != nil, output.isAnswer || start.isGiven {
            throw ValidationError(
                "--conflict solves nothing; it goes without --plan, --prices, --root-prices, "
                    + "--start, --start-prices and --lock.")
        }
        if !then.thenWithout.isEmpty, asked.conflict != nil || start.lock != nil {
            throw ValidationError("--then-without goes without --conflict and --lock.")
        }
    }

    func run() throws {
        do throws(Trouble) {
            let question = try source.question(instance)
            let topics = try asked.topics(question.instance)
            let lost = try then.resources(question.instance)
            try output.export(question.instance)
            if let conflict = try asked.conflict(in: question.instance) {
                say(conflict, on: .standardOutput)
            } else {
                let outcome = try answer(question, topics)
                try then.lose(lost, of: question.instance, outcome, work)
            }
        } catch {
            say("wbl-solve: \(error)\n", on: .standardError)
            throw ExitCode(error.status.rawValue)
        }
    }

    private func answer(_ question: Question, _ topics: [Topic]) throws(Trouble) -> Outcome {
        let known = try start.known(of: question.instance)
        let (outcome, seconds) = try work.solve(question.instance.problem, known)
        let text = AnswerText(question.instance, outcome)
        try output.write(text)
        say(text.summary(seconds: seconds), on: .standardOutput)
        if let gap = question.gap { say(gap.summary(outcome), on: .standardOutput) }
        if let locked = known.locked { say(locked.unmet(outcome), on: .standardOutput) }
        if topics.isEmpty { return outcome }
        let explanation = ExplanationText(question.instance, outcome)
        for topic in topics { say(explanation.text(of: topic), on: .standardOutput) }
        return outcome
    }

    static func main() {
        do {
            var command = try parseAsRoot()
            try command.run()
        } catch let error where exitCode(for: error) == .validationFailure {
            say(fullMessage(for: error) + "\n", on: .standardError)
            Glibc.exit(ExitStatus.usage.rawValue)
        } catch {
            exit(withError: error)
        }
    }
}

/// Writes a text to one of the program's files.
func say(_ text: String, on file: FileHandle) {
    file.write(Data(text.utf8))
}
