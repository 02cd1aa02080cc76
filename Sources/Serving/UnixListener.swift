import Glibc

/// A listening stream Unix socket, either bound here or handed over by the service manager.
package struct UnixListener: Sendable {
    /// The group that may speak to the daemon, where it exists.
    package static let groupName = "wbl"

    /// The listening descriptor; the server that is given this owns it.
    package let descriptor: Int32
    /// The group given to the socket file; nil when it keeps the daemon's own group (no group
    /// `wbl`, or the daemon may not give files to it) and when the socket was adopted.
    package let group: String?
    /// The file to remove at stop; nil for an adopted socket.
    let file: SocketFile?

    /// Binds `path` with mode 0660 and listens.
    ///
    /// A stale socket file, where nobody answers, is replaced.
    ///
    /// - Throws: `SocketFault` for a path that does not fit, that is no socket, or at which another
    ///   daemon answers, and for failing system calls.
    package init(binding path: String) throws(SocketFault) {
        let address = try UnixAddress(path: path)
        try Self.clear(address)
        let descriptor = try address.makeSocket()
        do throws(SocketFault) {
            guard address.call(bind, on: descriptor) == 0 else {
                throw .failed(call: "bind", path: path, code: errno)
            }
            // Nobody can connect before listen, so the mode is never wider than asked for.
            group = Self.giveToGroup(path)
            guard chmod(path, 0o660) == 0 else {
                throw .failed(call: "chmod", path: path, code: errno)
            }
            guard listen(descriptor, 128) == 0 else {
                throw .failed(call: "listen", path: path, code: errno)
            }
            file = SocketFile(path: path)
        } catch {
            close(descriptor)
            throw error
        }
        self.descriptor = descriptor
    }

    /// Takes a listening socket which the service manager bound; its file is never removed here.
    package init(adopting descriptor: Int32) {
        self.descriptor = descriptor
        group = nil
        file = nil
    }

    /// Removes a stale socket file at the address.
    private static func clear(_ address: UnixAddress) throws(SocketFault) {
        let path = address.path
        var info = stat()
        guard lstat(path, &info) == 0 else {
            if errno == ENOENT { return }
            throw .failed(call: "lstat", path: path, code: errno)
        }
        guard info.st_mode & S_IFMT == S_IFSOCK else { throw .notASocket(path: path) }
        let probe = try address.makeSocket(flags: CInt(SOCK_NONBLOCK.rawValue))
        defer { close(probe) }
        let code = address.call(connect, on: probe) == 0 ? 0 : errno
        switch code {
        case ECONNREFUSED:
            guard unlink(path) == 0 || errno == ENOENT else {
                throw .failed(call: "unlink", path: path, code: errno)
            }
        case ENOENT: return
        case 0, EAGAIN, EINPROGRESS, EPROTOTYPE: throw .occupied(path: path)
        default: throw .failed(call: "connect", path: path, code: code)
        }
    }

    /// The group's name when the file now belongs to it.
    private static func giveToGroup(_ path: String) -> String? {
        var entry = GroupEntry()
        var found: UnsafeMutablePointer<GroupEntry>?
        var names = [CChar](repeating: 0, count: 1 << 16)
        guard getgrnam_r(groupName, &entry, &names, names.count, &found) == 0, found != nil,
            chown(path, uid_t.max, entry.gr_gid) == 0
        else { return nil }
        return groupName
    }
}

/// The C structure, whose name is also that of a property here.
private typealias GroupEntry = Glibc.group

/// A socket file, known by its inode, so that a successor's file is never taken for it.
struct SocketFile: Sendable {
    private let path: String
    private let device: dev_t
    private let inode: ino_t

    /// Nil when there is no file at the path.
    init?(path: String) {
        var info = stat()
        guard lstat(path, &info) == 0 else { return nil }
        self.path = path
        device = info.st_dev
        inode = info.st_ino
    }

    /// Removes the file if it is still the same one.
    func remove() {
        var info = stat()
        guard lstat(path, &info) == 0, info.st_dev == device, info.st_ino == inode else { return }
        unlink(path)
    }
}
