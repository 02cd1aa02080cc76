import ArgumentParser
import Foundation
import Glibc
import Logging
import Wire

/// The daemon's command line.
@main
struct Main: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "wbld",
        abstract: "Plans work-based learning for school districts, and tells everybody.",
        discussion: """
            The daemon keeps everything in a state directory and is talked to with wbl over a \
            local socket. Without a configuration it works with the defaults of wbld.yaml.
            """,
        version: "wbld \(Product.version)")

    @Option(help: ArgumentHelp("The directory that holds everything.", valueName: "dir"))
    var state: String?

    @Flag(help: "Print a configuration file with every key and its default, and end.")
    var printConfig = false

    @Option(help: ArgumentHelp("Print a manual page, wbl or wbld, and end.", valueName: "page"))
    var printManual: ManualPage?

    @Option(help: ArgumentHelp("Where to listen; overrides the configuration.", valueName: "path"))
    var socket: String?

    @Option(
        name: .customLong("config"), help: ArgumentHelp("A configuration file.", valueName: "file"))
    var configurationFile: String?

    func validate() throws {
        if state == nil, !printConfig, printManual == nil {
            throw ValidationError("Missing expected argument '--state <dir>'")
        }
    }

    func run() async throws {
        if printConfig {
            FileHandle.standardOutput.write(Data(ConfigurationText.shipped.utf8))
        } else if let printManual {
            FileHandle.standardOutput.write(Data(printManual.text.utf8))
        } else if let state {
            try await serve(state)
        }
    }

    private func serve(_ state: String) async throws {
        umask(0o077)
        do {
            let source = SettingsSource(file: configurationFile, socket: socket)
            let settings = try source.read()
            let level = settings.logLevel
            LoggingSystem.bootstrap { label in
                var handler = StreamLogHandler.standardError(label: label)
                handler.logLevel = level
                return handler
            }
            let log = Logger(label: "wbld")
            try await Daemon(settings: settings, source: source, state: state, log: log).run()
        } catch {
            FileHandle.standardError.write(Data("wbld: \(error)\n".utf8))
            throw ExitCode(1)
        }
    }
}
