import Glibc

/// The listening socket that a service manager opened before it started the daemon, by the
/// protocol of `sd_listen_fds(3)`.
enum SocketActivation {
    /// The descriptor at which a service manager begins to hand over sockets.
    static let firstDescriptor: CInt = 3

    /// Why a socket that was handed over cannot be used.
    enum Failure: Error, Equatable, CustomStringConvertible {
        case count(String)
        case notOpen(descriptor: CInt, reason: String)
        case notListening(descriptor: CInt)

        var description: String {
            switch self {
            case .count(let text):
                "The service manager handed over LISTEN_FDS=\(text) sockets; the daemon takes "
                    + "exactly one. Check the ListenStream lines of the socket unit."
            case .notOpen(let descriptor, let reason):
                "The service manager promised descriptor \(descriptor), which cannot be used as "
                    + "a socket: \(reason). Start the daemon through its socket unit."
            case .notListening(let descriptor):
                "Descriptor \(descriptor) from the service manager is not a listening Unix stream "
                    + "socket. The socket unit needs ListenStream with a path, and Accept=no."
            }
        }
    }

    /// Takes over the socket, or returns nil when none was handed to this process.
    ///
    /// Call it once, before threads start. The descriptor is marked close-on-exec and belongs to
    /// the caller; the variables are forgotten, so that no child takes the socket for its own.
    ///
    /// - Parameters:
    ///   - environment: holds `LISTEN_PID` and `LISTEN_FDS` when a socket was handed over.
    ///   - processID: the process that `LISTEN_PID` must name.
    ///   - descriptor: the socket's number.
    ///   - forget: removes one variable from the process's environment.
    /// - Throws: `Failure` when something else than one listening Unix stream socket came.
    static func adopt(
        environment: [String: String], processID: Int32 = getpid(),
        descriptor: CInt = firstDescriptor, forget: (String) -> Void = { unsetenv($0) }
    ) throws(Failure) -> CInt? {
        for name in ["LISTEN_PID", "LISTEN_FDS", "LISTEN_FDNAMES"] where environment[name] != nil {
            forget(name)
        }
        guard let owner = environment["LISTEN_PID"], Int32(owner) == processID,
            let count = environment["LISTEN_FDS"], count != "0"
        else { return nil }
        guard count == "1" else { throw .count(count) }
        try closeOnExec(descriptor)
        guard try option(SO_DOMAIN, of: descriptor) == AF_UNIX,
            try option(SO_TYPE, of: descriptor) == CInt(SOCK_STREAM.rawValue),
            try option(SO_ACCEPTCONN, of: descriptor) == 1
        else { throw .notListening(descriptor: descriptor) }
        return descriptor
    }

    private static func closeOnExec(_ descriptor: CInt) throws(Failure) {
        let flags = fcntl(descriptor, F_GETFD)
        guard flags >= 0, fcntl(descriptor, F_SETFD, flags | FD_CLOEXEC) == 0 else {
            throw unusable(descriptor)
        }
    }

    private static func option(_ name: CInt, of descriptor: CInt) throws(Failure) -> CInt {
        var value: CInt = 0
        var size = socklen_t(MemoryLayout<CInt>.size)
        guard getsockopt(descriptor, SOL_SOCKET, name, &value, &size) == 0 else {
            throw unusable(descriptor)
        }
        return value
    }

    private static func unusable(_ descriptor: CInt) -> Failure {
        .notOpen(descriptor: descriptor, reason: String(cString: strerror(errno)))
    }
}
