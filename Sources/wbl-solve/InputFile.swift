import Glibc

/// Files as a whole.
enum InputFile {
    private static let chunk = 1 << 20

    /// All bytes of a file, or of standard input for `-`.
    ///
    /// - Throws: ``Trouble`` that says why the file cannot be read.
    static func read(_ path: String) throws(Trouble) -> [UInt8] {
        let descriptor = path == "-" ? 0 : open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .cannotRead(path, errno) }
        defer { if descriptor != 0 { close(descriptor) } }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(size(of: descriptor))
        var buffer = [UInt8](repeating: 0, count: chunk)
        while true {
            let count = Glibc.read(descriptor, &buffer, chunk)
            if count == 0 { return bytes }
            if count > 0 {
                bytes.append(contentsOf: buffer[..<count])
            } else if errno != EINTR {
                throw .cannotRead(path, errno)
            }
        }
    }

    /// What the system says of a file's size; 0 where it says nothing.
    private static func size(of descriptor: Int32) -> Int {
        var status = stat()
        return fstat(descriptor, &status) == 0 ? max(0, Int(status.st_size)) : 0
    }
}
