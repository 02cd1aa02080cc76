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
            terminal what you type. wbl help lists the sentences. The options of wbl itself end \
            at the first word of the sentence.

            Exit status: 0 done, 1 not done, 2 usage, 3 cannot connect, 4 denied, 75 try again.
            """,
        version: "wbl \(Product.version)")

    @Option(help: ArgumentHelp("The daemon's socket.", valueName: "path"))
    var socket = ProcessInfo.processInfo.environment["WBL_SOCKET"] ?? Product.socket

    @Flag(help: "Replies as JSON, one object a line.")
    var json = false

    @Argument(parsing: .captureForPassthrough, help: "What to say.")
    var sentence: [String] = []

    func run() throws {
        do {
            let talk = try Talk(socket: socket, json: json, isAtTerminal: isatty(0) == 1)
            let said = Dialogue(talk: talk)
            throw ExitCode(try (sentence.isEmpty ? said.all() : said.one(sentence)).rawValue)
        } catch let trouble as Trouble {
            FileHandle.standardError.write(Data("wbl: \(trouble)\n".utf8))
            throw ExitCode(trouble.status.rawValue)
        }
    }

    /// Options that stand before the first word are the client's own; the rest is the sentence's.
    func validate() throws {
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
