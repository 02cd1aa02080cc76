import Foundation

/// A command run to its end.
struct Command {
    let status: Int32
    let output: String
    let errors: String

    init(_ path: String, _ arguments: [String], input: String = "", folder: TemporaryFolder) throws
    {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = arguments
        let name = folder.path + "/" + UUID().uuidString
        let files = [".in", ".out", ".err"].map { name + $0 }
        for file in files { _ = FileManager.default.createFile(atPath: file, contents: nil) }
        try input.write(toFile: files[0], atomically: false, encoding: .utf8)
        process.standardInput = FileHandle(forReadingAtPath: files[0])
        process.standardOutput = FileHandle(forWritingAtPath: files[1])
        process.standardError = FileHandle(forWritingAtPath: files[2])
        try process.run()
        process.waitUntilExit()
        status = process.terminationStatus
        output = try String(contentsOfFile: files[1], encoding: .utf8)
        errors = try String(contentsOfFile: files[2], encoding: .utf8)
    }
}

extension Command {
    /// The solver for everybody, run to its end.
    static func solve(
        _ arguments: [String], input: String = "", _ folder: TemporaryFolder
    ) throws -> Command {
        try Command(Places.program("wbl-solve"), arguments, input: input, folder: folder)
    }
}
