import Foundation
import Testing

/// The peers that `set_up.sh` fetches, since they cannot be installed.
enum Fetched {
    /// Whether they are there; what is missing is fetched first, once.
    static let areThere = (try? setUp()) ?? false

    static let missing: Comment = "set_up.sh could not fetch the peers: is there a network?"

    /// Where Exim and its libraries are unpacked.
    static let exim = folder + "/exim"
    /// A Python that has the library of Standard Webhooks.
    static let python = folder + "/python/bin/python"

    private static let here = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    private static let folder = here.deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent(".build/peers").path

    private static func setUp() throws -> Bool {
        let process = Process()
        process.executableURL = here.appendingPathComponent("set_up.sh")
        process.arguments = [folder]
        process.standardInput = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        return process.terminationStatus == 0
    }
}
