import ArgumentParser
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
            by nobody or by at least so many requests. An option is worth from -7000000 to 7000000 \
            points; divide all points by a number where they are more. Where many requests can go \
            the same ways, a menu holds these ways once:
              menu NAME
              variant POINTS [RESOURCE[:AMOUNT] ...]
              offer POINTS MENU [RESOURCE[:AMOUNT] ...]
            Variants stand right below their menu. An offer belongs to the request above it and \
            stands for an option with each variant, in order: it has the points of both and takes \
            what both take. With --format gap the file is one of generalized assignment problems.

            Exit status: 0 solved, 1 a fault in the instance or a file, 2 usage, 130 interrupted \
            before there was an answer (143 by SIGTERM).
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
        if asked.conflict != nil, !idle.isEmpty {
            throw ValidationError(
                "--conflict solves nothing; it goes without \(idle.joined(separator: ", ")).")
        }
        if !then.thenWithout.isEmpty, start.lock != nil {
            throw ValidationError("--then-without goes without --lock.")
        }
    }

    /// The options that were given and ask for an answer.
    private var idle: [String] {
        start.files.map(\.subject) + work.given + output.answers.map(\.subject)
            + (asked.explain.isEmpty ? [] : ["--explain"])
            + (then.thenWithout.isEmpty ? [] : ["--then-without"])
    }

    func run() throws(Trouble) {
        try FileUses(
            inputs: [("the instance", instance)] + start.files, outputs: output.files
        ).check()
        let files = try OutputFiles(output)
        let question = try source.question(instance)
        let topics = try asked.topics(question.instance)
        let lost = try then.resources(question.instance)
        let known = try start.known(of: question.instance)
        try files.export(question.instance)
        if let conflict = try asked.conflict(in: question.instance) {
            return try StandardFiles.say(conflict)
        }
        Interrupt.asksForEnd()
        let outcome = try answer(question, known, topics, files)
        try then.lose(lost, of: question.instance, outcome, work)
    }

    private func answer(
        _ question: Question, _ known: Known, _ topics: [Topic], _ files: OutputFiles
    ) throws(Trouble) -> Outcome {
        let (outcome, seconds) = try work.solve(question.instance.problem, known)
        let text = AnswerText(question.instance, outcome)
        try files.write(text)
        try StandardFiles.say(text.summary(seconds: seconds))
        if let gap = question.gap { try StandardFiles.say(gap.summary(outcome)) }
        if let locked = known.locked { try StandardFiles.say(locked.unmet(outcome)) }
        if topics.isEmpty { return outcome }
        let explanation = ExplanationText(question.instance, outcome)
        for topic in topics { try StandardFiles.say(explanation.text(of: topic)) }
        return outcome
    }

    static func main() {
        StandardFiles.open()
        Interrupt.endsProgram()
        let status = status()
        let isSilent = status == .solved && !StandardFiles.isAllNoted
        Glibc.exit((isSilent ? ExitStatus.fault : status).rawValue)
    }

    /// Does what the arguments say, and tells how it ended.
    private static func status() -> ExitStatus {
        do {
            do {
                var command = try parseAsRoot()
                try command.run()
            } catch let error where exitCode(for: error).isSuccess {
                try StandardFiles.say(fullMessage(for: error) + "\n")
            }
            return .solved
        } catch let trouble as Trouble {
            StandardFiles.note("wbl-solve: \(trouble)\n")
            return trouble.status
        } catch {
            StandardFiles.note(fullMessage(for: error) + "\n")
            return .usage
        }
    }
}
