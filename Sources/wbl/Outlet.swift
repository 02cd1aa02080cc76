import Glibc

/// A standard stream that is written without delay.
enum Outlet: Int32 {
    case output = 1
    case errors = 2

    /// Writes all of a text.
    ///
    /// - Throws: ``Trouble/unread`` where nobody reads on.
    func write(_ text: String) throws(Trouble) {
        let bytes = Array(text.utf8)
        var written = 0
        while written < bytes.count {
            let count = bytes.withUnsafeBytes { raw in
                Glibc.write(rawValue, raw.baseAddress.map { $0 + written }, bytes.count - written)
            }
            if count >= 0 {
                written += count
            } else if errno == EPIPE {
                throw .unread
            } else if errno != EINTR {
                let reason = String(cString: strerror(errno))
                throw Trouble(description: "output cannot be written: \(reason)", status: .error)
            }
        }
    }
}
