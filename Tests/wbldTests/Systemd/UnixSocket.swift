import Glibc

/// A Unix socket of a test, bound in a folder of its own or to an abstract name.
struct UnixSocket: ~Copyable {
    let descriptor: CInt

    /// The name as `NOTIFY_SOCKET` spells it: a path, or `@` and an abstract name.
    let name: String

    private let folder: String?

    /// A bound socket of the kind `SOCK_DGRAM` or `SOCK_STREAM`.
    init(kind: __socket_type, abstractName: String? = nil) {
        var template = Array("/tmp/wbld-test-XXXXXX".utf8CString)
        let made = abstractName == nil ? mkdtemp(&template).map { String(cString: $0) } : nil
        folder = made
        name = abstractName.map { "@\($0)" } ?? "\(made ?? "/nowhere")/socket"
        descriptor = socket(AF_UNIX, CInt(kind.rawValue), 0)
        var bytes = Array(name.utf8)
        if abstractName == nil { bytes.append(0) } else { bytes[0] = 0 }
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: bytes) }
        let length = socklen_t(MemoryLayout<sa_family_t>.size + bytes.count)
        let descriptor = descriptor
        let result = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(descriptor, $0, length)
            }
        }
        precondition(result == 0, "The test's socket cannot be bound to \(name).")
    }

    /// The next datagram that has come, or nil when there is none; never waits.
    func received() -> String? {
        var bytes = [UInt8](repeating: 0, count: 4096)
        let count = recv(descriptor, &bytes, bytes.count, CInt(MSG_DONTWAIT))
        return count < 0 ? nil : String(decoding: bytes.prefix(count), as: UTF8.self)
    }

    deinit {
        close(descriptor)
        guard let folder else { return }
        unlink(name)
        rmdir(folder)
    }
}
