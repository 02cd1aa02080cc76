import Foundation
import Glibc
import Testing

@Suite("Under a service manager")
struct ActivationDrill {
    private static let activator = "/usr/bin/systemd-socket-activate"
    private static let hasActivator = FileManager.default.isExecutableFile(atPath: activator)

    @Test(
        "A socket that is handed over is adopted and not removed; readiness and end are told",
        .enabled(if: hasActivator))
    func activation() throws {
        let folder = try TemporaryFolder()
        let socket = folder.path + "/handed"
        let manager = try DatagramListener(path: folder.path + "/notify")
        let process = Process()
        process.executableURL = URL(fileURLWithPath: ActivationDrill.activator)
        process.arguments = [
            "-l", socket, "-E", "NOTIFY_SOCKET=\(folder.path)/notify",
            "-E", "WATCHDOG_USEC=30000000", Places.program("wbld"), "--state",
            folder.path + "/state",
        ]
        process.standardError = FileHandle.nullDevice
        process.standardInput = FileHandle.nullDevice
        try process.run()
        let caller = try connect(socket)
        #expect(try caller.say("ping") == ["OK"])
        #expect(manager.wait(for: "READY=1"))
        #expect(manager.wait(for: "WATCHDOG=1"))
        kill(process.processIdentifier, SIGTERM)
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        #expect(manager.wait(for: "STOPPING=1"))
        #expect(FileManager.default.fileExists(atPath: socket))
    }

    private func connect(_ socket: String) throws -> Caller {
        for _ in 0..<1000 {
            if let caller = try? Caller(socket: socket) { return caller }
            usleep(10_000)
        }
        throw DrillFault("no daemon behind the socket")
    }
}

/// A datagram socket that plays the service manager.
final class DatagramListener {
    private let descriptor: Int32
    private var heard = ""

    init(path: String) throws {
        descriptor = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue), 0)
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: Array(path.utf8)) }
        let result = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        }
        guard result == 0 else { throw DrillFault("cannot bind") }
        var patience = timeval(tv_sec: 10, tv_usec: 0)
        setsockopt(
            descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience,
            socklen_t(MemoryLayout<timeval>.size))
    }

    deinit { close(descriptor) }

    /// Whether a message arrives within ten seconds of the one before.
    func wait(for message: String) -> Bool {
        var chunk = [UInt8](repeating: 0, count: 4096)
        while !heard.contains(message) {
            let count = recv(descriptor, &chunk, chunk.count, 0)
            guard count > 0 else { return false }
            heard += String(decoding: chunk[..<count], as: UTF8.self) + "\n"
        }
        return true
    }
}
