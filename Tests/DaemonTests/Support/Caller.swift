import Foundation
import Glibc

/// A plain client of the wire that takes nothing for granted.
final class Caller {
    let greeting: String
    private let descriptor: Int32
    private var buffer: [UInt8] = []

    init(socket path: String) throws {
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: Array(path.utf8)) }
        let file = Glibc.socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
        let result = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(file, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        }
        guard result == 0 else {
            close(file)
            throw DrillFault("cannot connect")
        }
        descriptor = file
        var first: [UInt8] = []
        greeting = try Caller.line(file, &first)
        buffer = first
    }

    func hangUp() { shutdown(descriptor, Int32(SHUT_RDWR)) }

    deinit { close(descriptor) }

    func send(_ bytes: [UInt8]) {
        var sent = 0
        while sent < bytes.count {
            let count = bytes.withUnsafeBytes {
                Glibc.send(
                    descriptor, $0.baseAddress.map { $0 + sent }, bytes.count - sent,
                    Int32(MSG_NOSIGNAL))
            }
            if count <= 0 { return }
            sent += count
        }
    }

    /// Says a line; the lines of the reply with the status last.
    func say(_ line: String) throws -> [String] {
        send(Array((line + "\n").utf8))
        var lines: [String] = []
        while true {
            let next = try Caller.line(descriptor, &buffer)
            lines.append(next)
            if next.hasPrefix("OK") || next.hasPrefix("ERR") || next.hasPrefix("? ") {
                return lines
            }
        }
    }

    /// Sends the .csv files of a folder by `put`, with other bytes where `edit` has some.
    func put(_ folder: String, edit: (String, String) -> String = { $1 }) throws {
        for name in try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
        where name.hasSuffix(".csv") {
            let text = try String(contentsOfFile: folder + "/" + name, encoding: .utf8)
            try put(name, edit(name, text))
        }
    }

    func put(_ name: String, _ text: String) throws {
        let bytes = Array(text.utf8)
        send(Array("put \(name) bytes=\(bytes.count)\n".utf8) + bytes)
        let reply = try Caller.line(descriptor, &buffer)
        guard reply.hasPrefix("OK") else { throw DrillFault(reply) }
    }

    /// A file of the last export.
    func get(_ name: String) throws -> String {
        let status = try say("get \(name)").last ?? ""
        let count = Int(status.split(separator: "=").last ?? "") ?? 0
        while buffer.count < count {
            guard try Caller.fill(descriptor, &buffer) else { throw DrillFault("cut short") }
        }
        defer { buffer.removeFirst(count) }
        return String(decoding: buffer[..<count], as: UTF8.self)
    }

    private static func line(_ file: Int32, _ buffer: inout [UInt8]) throws -> String {
        while true {
            if let end = buffer.firstIndex(of: 10) {
                defer { buffer.removeFirst(end + 1) }
                return String(decoding: buffer[..<end], as: UTF8.self)
            }
            guard try fill(file, &buffer) else { throw DrillFault("hung up") }
        }
    }

    private static func fill(_ file: Int32, _ buffer: inout [UInt8]) throws -> Bool {
        var chunk = [UInt8](repeating: 0, count: 65_536)
        let count = recv(file, &chunk, chunk.count, 0)
        guard count > 0 else { return false }
        buffer += chunk[..<count]
        return true
    }
}

/// The value of a key in a status line.
func member(_ key: String, of status: String) -> String? {
    status.split(separator: " ").first { $0.hasPrefix(key + "=") }
        .map { String($0.dropFirst(key.count + 1)) }
}
