import Foundation
import Glibc

/// A daemon on a state directory and a socket of a test's own.
final class RunningDaemon {
    let state: String
    let socket: String
    private let process = Process()
    private let logPath: String

    /// Starts the daemon and waits until it greets.
    ///
    /// - Parameters:
    ///   - wrapper: a command that runs the daemon's, such as strace with its options.
    init(
        in folder: TemporaryFolder, configuration: String? = nil, wrapper: [String] = [],
        environment: [String: String] = [:]
    ) throws {
        state = folder.path + "/state"
        socket = folder.path + "/socket"
        logPath = folder.path + "/log"
        let command =
            wrapper + [Places.program("wbld"), "--state", state, "--socket", socket]
            + (configuration.map { ["--config", $0] } ?? [])
        process.executableURL = URL(fileURLWithPath: command[0])
        process.arguments = Array(command.dropFirst())
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        _ = FileManager.default.createFile(atPath: logPath, contents: nil)
        process.standardError = FileHandle(forWritingAtPath: logPath)
        process.standardOutput = FileHandle.nullDevice
        process.standardInput = FileHandle.nullDevice
        try process.run()
        try waitForGreeting()
    }

    deinit {
        if process.isRunning { kill(process.processIdentifier, SIGKILL) }
    }

    var processID: Int32 { process.processIdentifier }

    var log: String { (try? String(contentsOfFile: logPath, encoding: .utf8)) ?? "" }

    private func waitForGreeting() throws {
        for _ in 0..<3000 {
            if let caller = try? Caller(socket: socket) {
                caller.hangUp()
                return
            }
            guard process.isRunning else { throw DrillFault("the daemon ended: \(log)") }
            usleep(10_000)
        }
        throw DrillFault("the daemon does not greet: \(log)")
    }

    func waitForEnd() { process.waitUntilExit() }

    /// Sends a signal and waits for the end; the exit status, or minus the signal.
    @discardableResult
    func end(_ signal: Int32) -> Int32 {
        kill(process.processIdentifier, signal)
        process.waitUntilExit()
        return process.terminationReason == .exit
            ? process.terminationStatus : -process.terminationStatus
    }
}
