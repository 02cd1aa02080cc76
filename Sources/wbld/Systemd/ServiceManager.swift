import Glibc

/// What the daemon tells the service manager that started it, by the protocol of `sd_notify(3)`.
///
/// Every message is one datagram to the socket that `NOTIFY_SOCKET` names. Telling never waits and
/// never fails the daemon: without a manager, or with one that does not read, the message is lost.
struct ServiceManager: Sendable {
    /// One assignment of the notification protocol.
    enum Message: Sendable, Equatable {
        case ready
        /// The configuration is being read again, since a time of the monotonic clock.
        case reloading(microseconds: Int64)
        case stopping
        case watchdog
        case status(String)

        /// The line as it is sent; a status is kept to one line.
        var assignment: String {
            switch self {
            case .ready: "READY=1"
            case .reloading(let microseconds): "RELOADING=1\nMONOTONIC_USEC=\(microseconds)"
            case .stopping: "STOPPING=1"
            case .watchdog: "WATCHDOG=1"
            case .status(let text):
                "STATUS=" + String(text.map { $0.isNewline ? " " : $0 })
            }
        }
    }

    /// How often to send `.watchdog`: half the time after which the manager gives the daemon up,
    /// or nil when nobody watches this process.
    let watchdogInterval: Duration?

    /// The bytes of the socket's address after its family, or nil without a manager.
    private let address: [UInt8]?

    /// Reads `NOTIFY_SOCKET`, `WATCHDOG_USEC` and `WATCHDOG_PID`.
    ///
    /// A socket address that is neither an absolute path nor an abstract name (`@name`), or that
    /// is too long for a Unix socket, counts as no manager.
    init(environment: [String: String], processID: Int32 = getpid()) {
        address = environment["NOTIFY_SOCKET"].flatMap(Self.socketAddress(named:))
        watchdogInterval = Self.interval(environment: environment, processID: processID)
    }

    /// Sends the messages in one datagram; true when it was handed over.
    @discardableResult
    func tell(_ messages: Message...) -> Bool {
        guard let address else { return false }
        let descriptor = socket(
            AF_UNIX, CInt(SOCK_DGRAM.rawValue) | CInt(SOCK_CLOEXEC.rawValue), 0)
        guard descriptor >= 0 else { return false }
        defer { close(descriptor) }
        let text = messages.map(\.assignment).joined(separator: "\n")
        return Self.send(Array(text.utf8), to: address, from: descriptor)
    }

    private static func socketAddress(named name: String) -> [UInt8]? {
        var bytes = Array(name.utf8)
        switch bytes.first {
        case UInt8(ascii: "/"): bytes.append(0)
        case UInt8(ascii: "@"): bytes[0] = 0
        default: return nil
        }
        return bytes.count <= MemoryLayout.size(ofValue: sockaddr_un().sun_path) ? bytes : nil
    }

    private static func interval(environment: [String: String], processID: Int32) -> Duration? {
        if let watched = environment["WATCHDOG_PID"], Int32(watched) != processID { return nil }
        guard let text = environment["WATCHDOG_USEC"], let microseconds = Int64(text),
            microseconds > 0
        else { return nil }
        return .microseconds(microseconds) / 2
    }

    private static func send(_ bytes: [UInt8], to path: [UInt8], from descriptor: CInt) -> Bool {
        var target = sockaddr_un()
        target.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &target.sun_path) { $0.copyBytes(from: path) }
        let length = socklen_t(MemoryLayout<sa_family_t>.size + path.count)
        let flags = CInt(MSG_DONTWAIT) | CInt(MSG_NOSIGNAL)
        let sent = withUnsafePointer(to: &target) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                sendto(descriptor, bytes, bytes.count, flags, $0, length)
            }
        }
        return sent == bytes.count
    }
}
