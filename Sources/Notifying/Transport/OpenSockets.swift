import Glibc

/// The sockets that a loop's connections use; its thread's alone.
final class OpenSockets {
    private var sockets: Set<Int32> = []

    func opened(_ socket: Int32) { sockets.insert(socket) }

    func close(_ socket: Int32) -> Int32 {
        sockets.remove(socket)
        return Glibc.close(socket)
    }

    /// Makes every read from now on find the end of the stream.
    func stopListening() { end(Int32(SHUT_RD)) }

    /// Makes all connections useless, so that none can be used again.
    func shutDown() { end(Int32(SHUT_RDWR)) }

    private func end(_ directions: Int32) {
        for socket in sockets { shutdown(socket, directions) }
    }
}
