import Glibc

/// Files that are written chunk by chunk.
enum OutputFile {
    /// Makes or replaces a file, or takes standard output for `-`, and writes what comes.
    ///
    /// - Parameter body: gets a sink that writes all of each chunk.
    /// - Throws: ``Trouble`` that says why the file cannot be written.
    static func write(
        _ path: String,
        _ body: (([UInt8]) throws(Trouble) -> Void) throws(Trouble) -> Void
    ) throws(Trouble) {
        let flags = O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC
        let descriptor = path == "-" ? 1 : open(path, flags, 0o666)
        guard descriptor >= 0 else { throw .cannotWrite(path, errno) }
        defer { if descriptor != 1 { close(descriptor) } }
        try body { (bytes: [UInt8]) throws(Trouble) -> Void in
            try send(bytes, to: descriptor, path)
        }
    }

    private static func send(
        _ bytes: [UInt8], to descriptor: Int32, _ path: String
    ) throws(Trouble) {
        var sent = 0
        while sent < bytes.count {
            let count = bytes.withUnsafeBytes { raw in
                Glibc.write(descriptor, raw.baseAddress.map { $0 + sent }, bytes.count - sent)
            }
            if count >= 0 {
                sent += count
            } else if errno != EINTR {
                throw .cannotWrite(path, errno)
            }
        }
    }
}
