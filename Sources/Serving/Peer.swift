import Glibc

/// Who holds the other end of a Unix socket, as the kernel says (`SO_PEERCRED`).
///
/// The three fields lie as in the kernel's `struct ucred`: twelve bytes without a gap.
package struct Peer: Sendable, Equatable {
    package let pid: Int32
    package let uid: UInt32
    package let gid: UInt32

    package init(pid: Int32, uid: UInt32, gid: UInt32) {
        self.pid = pid
        self.uid = uid
        self.gid = gid
    }

    /// Reads the credentials of the process which connected the stream socket `descriptor`.
    ///
    /// - Throws: `SocketFault` where the descriptor is no connected Unix socket.
    init(of descriptor: Int32) throws(SocketFault) {
        var peer = Peer(pid: 0, uid: 0, gid: 0)
        var length = socklen_t(MemoryLayout<Peer>.size)
        guard getsockopt(descriptor, SOL_SOCKET, SO_PEERCRED, &peer, &length) == 0 else {
            throw .failed(call: "getsockopt(SO_PEERCRED)", path: "a client", code: errno)
        }
        self = peer
    }
}
