import Foundation
import Glibc
import Logging
import ServiceLifecycle
import Serving
import Synchronization

/// A failed step of the test client.
struct ClientFault: Error {
    let step: String
    let code: Int32
}

/// A blocking client with a time-out of ten seconds on every step; used on one thread only.
final class Client {
    private let descriptor: Int32
    private var unread: [UInt8] = []

    init(_ path: String) throws {
        descriptor = socket(AF_UNIX, CInt(SOCK_STREAM.rawValue), 0)
        var patience = timeval(tv_sec: 10, tv_usec: 0)
        let size = socklen_t(MemoryLayout<timeval>.size)
        setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, size)
        setsockopt(descriptor, SOL_SOCKET, SO_SNDTIMEO, &patience, size)
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
        let result = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        }
        guard result == 0 else { throw ClientFault(step: "connect", code: errno) }
    }

    deinit { close(descriptor) }

    func send(_ text: String) throws { try send(Array(text.utf8)) }

    func send(_ bytes: [UInt8]) throws {
        var sent = 0
        while sent < bytes.count {
            let count = bytes.withUnsafeBytes {
                Glibc.send(
                    descriptor, $0.baseAddress.map { $0 + sent }, bytes.count - sent,
                    CInt(MSG_NOSIGNAL))
            }
            guard count > 0 else { throw ClientFault(step: "send", code: errno) }
            sent += count
        }
    }

    /// Says that nothing more will be sent.
    func finish() { shutdown(descriptor, CInt(SHUT_WR)) }

    /// The next line without its end; nil at the end of the stream.
    func line() throws -> String? {
        while true {
            if let end = unread.firstIndex(of: 10) {
                defer { unread.removeSubrange(...end) }
                return String(decoding: unread[..<end], as: UTF8.self)
            }
            guard try fill() else { return nil }
        }
    }

    /// All that comes until the stream ends.
    func rest() throws -> [UInt8] {
        while try fill() {}
        defer { unread = [] }
        return unread
    }

    /// All that comes until the stream ends, as text.
    func text() throws -> String { String(decoding: try rest(), as: UTF8.self) }

    private func fill() throws -> Bool {
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        let count = recv(descriptor, &buffer, buffer.count, 0)
        // A server that closes while input of ours is unread resets; what it wrote came before.
        if count < 0, errno != ECONNRESET { throw ClientFault(step: "receive", code: errno) }
        guard count > 0 else { return false }
        unread += buffer[..<count]
        return true
    }
}

/// Runs blocking work on a thread of its own, away from the threads that serve async code.
func blocking<T: Sendable>(_ work: @escaping @Sendable () throws -> T) async throws -> T {
    try await withCheckedThrowingContinuation { continuation in
        Thread.detachNewThread { continuation.resume(with: Result { try work() }) }
    }
}

/// A folder under the temporary folder, removed with all that is in it.
final class Folder: Sendable {
    let path: String

    init() throws {
        var template = Array("/tmp/wbl-serving-XXXXXX".utf8CString)
        guard let made = mkdtemp(&template) else { throw ClientFault(step: "mkdtemp", code: errno) }
        path = String(cString: made)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    var socket: String { path + "/s" }
}

/// Values gathered from any thread.
final class Gathering<Value: Sendable>: Sendable {
    private let values = Mutex<[Value]>([])

    func add(_ value: Value) { values.withLock { $0.append(value) } }

    var all: [Value] { values.withLock { $0 } }
}

typealias Receive = @Sendable (Inbound, Reply) -> Void

/// Says every line again, `close` last of all.
let echo: Receive = { inbound, reply in
    switch inbound {
    case .line(let line):
        reply.end(line == "close" ? .close : .keepOpen, with: Array("\(line)\n".utf8))
    case .upload(_, let name, let bytes):
        reply.end(.keepOpen, with: Array("\(name) \(bytes.count)\n".utf8))
    case .fault(let fault):
        reply.end(.keepOpen, with: Array("\(fault)\n".utf8))
    }
}

/// A server without a log.
func server(
    _ listener: UnixListener, _ limits: ServingLimits, drainSeconds: Int = 5,
    left: @escaping @Sendable () -> Void = {}, receive: @escaping Receive
) -> LineServer {
    let logger = Logger(label: "serving", factory: { _ in SwiftLogNoOpLogHandler() })
    return LineServer(
        listener: listener, limits: limits, drainSeconds: drainSeconds, logger: logger
    ) { _, refusal in
        if let refusal { return .refused(Array("ERR \(refusal)\n".utf8)) }
        return .admitted(
            Caller(greeting: Array("OK\n".utf8), receive: { receive($0, $2) }, left: left))
    }
}

/// Serves while `body` runs, then stops in order.
///
/// - Parameter body: Must read a greeting before it returns, so that the server surely runs.
func serving(
    _ server: LineServer,
    _ body: @escaping @Sendable (_ stop: @Sendable () async -> Void) async throws -> Void
) async throws {
    let logger = Logger(label: "serving", factory: { _ in SwiftLogNoOpLogHandler() })
    let group = ServiceGroup(services: [server], logger: logger)
    let running = Task { try await group.run() }
    do {
        try await body { await group.triggerGracefulShutdown() }
    } catch {
        running.cancel()
        _ = await running.result
        throw error
    }
    await group.triggerGracefulShutdown()
    try await running.value
}

/// Serves on a fresh socket while a client's blocking work runs.
func conversing(
    _ limits: ServingLimits = ServingLimits(), receive: @escaping Receive = echo,
    _ work: @escaping @Sendable (_ path: String) throws -> Void
) async throws {
    let folder = try Folder()
    let listener = try UnixListener(binding: folder.socket)
    try await serving(server(listener, limits, receive: receive)) { _ in
        try await blocking { try work(folder.socket) }
    }
}
