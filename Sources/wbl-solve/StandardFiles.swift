import Glibc
import Synchronization

/// The files that the program is born with.
enum StandardFiles {
    /// Whether something could not be said on standard error.
    private static let lost = Atomic(false)

    /// Opens those that are closed, so that no other file gets their descriptors: standard error on
    /// nothing at all; the others so that reading and writing them still fails.
    static func open() {
        for (descriptor, way) in [(STDIN_FILENO, O_WRONLY), (STDOUT_FILENO, O_RDONLY)] {
            fill(descriptor, way)
        }
        fill(STDERR_FILENO, O_WRONLY)
        signal(SIGPIPE, SIG_IGN)  // Writing tells it too.
    }

    /// The least free descriptor is given; the ones below this are open.
    private static func fill(_ descriptor: Int32, _ way: Int32) {
        if fcntl(descriptor, F_GETFD) < 0 { _ = Glibc.open("/dev/null", way) }
    }

    /// Whether all that was said on standard error has been written.
    static var isAllNoted: Bool { !lost.load(ordering: .relaxed) }

    /// Writes on standard output.
    ///
    /// - Throws: ``Trouble`` that says why it cannot be written.
    static func say(_ text: String) throws(Trouble) {
        try send(Array(text.utf8), to: STDOUT_FILENO, "-")
    }

    /// Writes on standard error. What cannot be written is lost, and remembered as such.
    static func note(_ text: String) {
        do {
            try send(Array(text.utf8), to: STDERR_FILENO, "standard error")
        } catch {
            lost.store(true, ordering: .relaxed)
        }
    }

    /// Writes all bytes to a file that is open.
    ///
    /// - Throws: ``Trouble`` that says why the file of this path cannot be written.
    static func send(
        _ bytes: [UInt8], to descriptor: Int32, _ path: String
    ) throws(Trouble) {
        var sent = 0
        while sent < bytes.count {
            let count = bytes.withUnsafeBytes { raw in
                write(descriptor, raw.baseAddress.map { $0 + sent }, bytes.count - sent)
            }
            if count >= 0 {
                sent += count
            } else if errno != EINTR {
                throw .cannotWrite(path, errno)
            }
        }
    }
}
