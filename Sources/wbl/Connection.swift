import Glibc

/// A blocking connection to the daemon: lines out, lines and raw bytes in.
final class Connection {
    /// For waiting; nothing else reads from it.
    let descriptor: Int32
    private var buffer = LineBuffer()

    /// How long a daemon may take to accept a call, and then to greet.
    static let patience = Duration.seconds(10)

    /// - Throws: ``Trouble`` that says which socket was tried and what to do.
    init(socket path: String) throws(Trouble) {
        guard var address = Connection.address(path) else {
            throw .cannotConnect("the socket path \(path) is longer than the system allows")
        }
        let file = Glibc.socket(
            AF_UNIX, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        // The time to send is also that to connect, while the daemon's queue is full.
        Connection.limitSending(file, to: Int(Connection.patience.components.seconds))
        let result = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                Glibc.connect(file, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        }
        guard result == 0 else {
            let code = errno
            close(file)
            throw .refused(path, code)
        }
        Connection.limitSending(file, to: 0)
        descriptor = file
    }

    private static func address(_ path: String) -> sockaddr_un? {
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        let bytes = Array(path.utf8)
        guard bytes.count < MemoryLayout.size(ofValue: address.sun_path) else { return nil }
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: bytes) }
        return address
    }

    /// Sets how many seconds sending may stand still; 0 for ever.
    private static func limitSending(_ file: Int32, to seconds: Int) {
        var limit = timeval(tv_sec: seconds, tv_usec: 0)
        setsockopt(
            file, SOL_SOCKET, SO_SNDTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
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
    ///
    /// - Throws: ``Trouble/late`` once the deadline has passed.
    func line(until deadline: ContinuousClock.Instant? = nil) throws(Trouble) -> String? {
        while true {
            if let line = buffer.takeLine() { return line }
            if deadline != nil, readable([descriptor], until: deadline).isEmpty { throw .late }
            if try !fill() { return nil }
        }
    }

    /// The lines that have come, without waiting; nil where the conversation is over.
    func linesAtHand() throws(Trouble) -> [String]? {
        var isOver = false
        if !readable([descriptor], until: .now).isEmpty { isOver = try !fill() }
        var lines: [String] = []
        while let line = buffer.takeLine() { lines.append(line) }
        return isOver && lines.isEmpty ? nil : lines
    }

    /// Exactly so many raw bytes.
    func bytes(_ count: Int) throws(Trouble) -> [UInt8] {
        while buffer.count < count {
            if try !fill() { throw .lost("the daemon hung up in the middle of a file") }
        }
        return buffer.take(count)
    }

    /// Waits for more bytes; false at the end.
    private func fill() throws(Trouble) -> Bool {
        var chunk = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = Glibc.recv(descriptor, &chunk, chunk.count, 0)
            if count > 0 {
                buffer.append(chunk[..<count])
                return true
            }
            if count == 0 || errno == ECONNRESET { return false }
            if errno != EINTR { throw .lost("reading failed (error \(errno))") }
        }
    }
}
