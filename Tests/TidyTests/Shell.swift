import Foundation

/// Runs a program to its end.
enum Shell {
    struct Outcome {
        let status: Int32

        /// What the program wrote to its output and error streams.
        let text: String
    }

    /// Runs the program with its errors in the same stream as its output.
    static func run(_ program: String, _ arguments: [String]) throws -> Outcome {
        let process = Process()
        let pipe = Pipe()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = arguments
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = pipe
        process.standardError = pipe
        try process.run()
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return Outcome(
            status: process.terminationStatus, text: String(decoding: data, as: UTF8.self))
    }
}
