import ArgumentParser
import Foundation
import Glibc
import Wire

/// The client's command line.
@main
struct Main: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "wbl",
        abstract: "Talks to wbld, the work-based learning daemon.",
        discussion: """
            Says one sentence from its arguments, or each line of standard input, or at a \
            terminal what you type: TAB goes on with a word, the arrow keys and Ctrl-R find \
            earlier sentences, Ctrl-C drops the line and Ctrl-D ends. wbl help lists the \
            sentences. The options of wbl itself end at the first word of the sentence.

            At a terminal long replies go through $PAGER, and there are colours unless \
            $NO_COLOR is set.

            Exit status: 0 done, 1 not done, 2 usage, 3 cannot connect, 4 denied, 75 try again, \
            130 ended by Ctrl-C.
            """,
        version: "wbl \(Product.version)")

    @Option(help: ArgumentHelp("The daemon's socket.", valueName: "path"))
    var socket = ProcessInfo.processInfo.environment["WBL_SOCKET"] ?? Product.socket

    @Flag(help: "Replies as JSON, one object a line.")
    var json = false

    @Flag(help: "Tables with tabs between the columns, their keys behind a # above them.")
    var tsv = false

    @Flag(help: "Questions are errors that say what to add, even at a terminal.")
    var strict = false

    @Flag(help: "Shows events, of the topics that follow or of all, until Ctrl-C.")
    var watch = false

    @Option(
        name: .customLong("as"),
        help: ArgumentHelp(
            "For gateways: speaks for somebody, and touches no files. Without words it says "
                + "$SSH_ORIGINAL_COMMAND.", valueName: "address"))
    var address: String?

    @Argument(parsing: .captureForPassthrough, help: "What to say.")
    var sentence: [String] = []

    func run() throws {
        Interrupt.leaves()
        let status: ExitStatus
        do throws(Trouble) {
            status = try talked()
        } catch {
            try? error.tell()
            status = error.status
        }
        throw ExitCode(status.rawValue)
    }

    private func talked() throws(Trouble) -> ExitStatus {
        let environment = ProcessInfo.processInfo.environment
        let terminal = Terminal.standard(environment)
        let bridge: Bridge? =
            if let address { try Bridge(address: address, environment: environment) } else { nil }
        let said = sentence.isEmpty ? bridge?.sentence : nil
        let opening = Opening(
            address: address, form: json ? .json : tsv ? .tsv : nil,
            isStrict: strict || !terminal.isTyped && said == nil)
        // A pager and an editor would reach the files of a gateway's machine.
        let isEditing = terminal.isConversation && bridge == nil
        let screen = Screen(
            terminal: terminal, pager: isEditing ? Pager(environment) : nil, isTabbed: tsv)
        let editor =
            isEditing ? LineEditor(on: screen, history: HistoryFile(environment)) : nil
        let talk = try Talk(
            socket: socket, opening: opening, screen: screen,
            prompt: editor ?? PlainPrompt(terminal))
        let dialogue = Dialogue(talk: talk, bridge: bridge)
        if watch { return try dialogue.watch(sentence) }
        if let said { return try dialogue.said(said) }
        return try sentence.isEmpty ? dialogue.all() : dialogue.one(sentence)
    }

    /// Options that stand before the first word are the client's own; the rest is the sentence's.
    func validate() throws {
        if json, tsv { throw ValidationError("--json and --tsv are two forms; choose one") }
        if address?.isEmpty == true { throw ValidationError("--as needs an address") }
        guard let first = sentence.first, first.hasPrefix("-") else { return }
        switch first {
        case "--help", "-h": throw CleanExit.helpRequest(self)
        case "--version": throw CleanExit.message(Main.configuration.version)
        default: throw ValidationError("Unknown option '\(first)'")
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
