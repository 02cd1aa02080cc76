import Foundation
import Glibc
import Wire

/// A blocking connection to the daemon: lines out, lines and raw bytes in.
final class Connection {
    private let descriptor: Int32
    private var buffer: [UInt8] = []
    private var next = 0

    /// - Throws: ``Trouble`` that says which socket was tried and what to do.
    init(socket path: String) throws(Trouble) {
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        let bytes = Array(path.utf8)
        guard bytes.count < MemoryLayout.size(ofValue: address.sun_path) else {
            throw .cannotConnect("the socket path \(path) is longer than the system allows")
        }
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: bytes) }
        let file = Glibc.socket(
            AF_UNIX, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        let length = socklen_t(MemoryLayout<sockaddr_un>.size)
        let result = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                Glibc.connect(file, $0, length)
            }
        }
        guard result == 0 else {
            let code = errno
            close(file)
            throw .refused(path, code)
        }
        descriptor = file
    }

    deinit {
        close(descriptor)
    }

    func send(_ line: String) throws(Trouble) {
        try send(Array(line.utf8) + [UInt8(ascii: "\n")])
    }

    /// Sends all bytes.
    func send(_ bytes: [UInt8]) throws(Trouble) {
        var sent = 0
        while sent < bytes.count {
            let count = bytes.withUnsafeBytes { raw in
                Glibc.send(
                    descriptor, raw.baseAddress.map { $0 + sent }, bytes.count - sent,
                    Int32(MSG_NOSIGNAL))
            }
            if count < 0 {
                if errno == EINTR { continue }
                // The daemon has closed; what it said before that is still to be read.
                if errno == EPIPE || errno == ECONNRESET { return }
                throw .lost("sending failed (error \(errno))")
            }
            sent += count
        }
    }

    /// The next line without its end; nil at the end of the conversation.
    func line() throws(Trouble) -> String? {
        while true {
            if let end = buffer[next...].firstIndex(of: UInt8(ascii: "\n")) {
                defer { next = end + 1 }
                return String(decoding: buffer[next..<end], as: UTF8.self)
            }
            if try !fill() { return nil }
        }
    }

    /// Exactly so many raw bytes.
    func bytes(_ count: Int) throws(Trouble) -> [UInt8] {
        while buffer.count - next < count {
            if try !fill() { throw .lost("the daemon hung up in the middle of a file") }
        }
        defer { next += count }
        return Array(buffer[next..<(next + count)])
    }

    private func fill() throws(Trouble) -> Bool {
        if next > 0 {
            buffer.removeFirst(next)
            next = 0
        }
        var chunk = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = Glibc.recv(descriptor, &chunk, chunk.count, 0)
            if count > 0 {
                buffer += chunk[..<count]
                return true
            }
            if count == 0 || errno == ECONNRESET { return false }
            if errno != EINTR { throw .lost("reading failed (error \(errno))") }
        }
    }
}
