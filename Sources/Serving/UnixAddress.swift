import Glibc

/// The address of a Unix socket in the file system.
struct UnixAddress {
    let path: String
    private let address: sockaddr_un

    /// - Throws: `SocketFault.pathTooLong` where the path and its end do not fit `sun_path`.
    init(path: String) throws(SocketFault) {
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        let bytes = Array(path.utf8)
        let limit = MemoryLayout.size(ofValue: address.sun_path) - 1
        guard 1...limit ~= bytes.count else { throw .pathTooLong(path: path, limit: limit) }
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: bytes) }
        self.path = path
        self.address = address
    }

    /// A stream socket that is closed when another program is started.
    func makeSocket(flags: CInt = 0) throws(SocketFault) -> Int32 {
        let type = CInt(SOCK_STREAM.rawValue) | CInt(SOCK_CLOEXEC.rawValue) | flags
        let descriptor = socket(AF_UNIX, type, 0)
        guard descriptor >= 0 else { throw .failed(call: "socket", path: path, code: errno) }
        return descriptor
    }

    /// Calls `bind` or `connect` with this address.
    func call(
        _ function: (CInt, UnsafePointer<sockaddr>?, socklen_t) -> CInt, on descriptor: Int32
    ) -> CInt {
        withUnsafePointer(to: address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                function(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        }
    }
}
