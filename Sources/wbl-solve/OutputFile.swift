import Glibc

/// A file that is written chunk by chunk, once there is something to write.
///
/// A file is written beside under another name and gets its own when all of it is there: until then
/// what was there stays. Where that would change more than the content, it is written in place.
struct OutputFile {
    private let path: String
    private let way: Way

    private enum Way {
        case standardOutput
        case inPlace
        /// Written beside this path and renamed to it, with these permissions.
        case replaced(target: String, mode: mode_t)
    }

    /// Finds out whether a file can be written, and leaves all as it is; `-` is standard output.
    ///
    /// - Throws: ``Trouble`` that says why the file cannot be written.
    init(_ path: String) throws(Trouble) {
        self.path = path
        way = try path == "-" ? .standardOutput : Self.way(path)
        guard case .replaced(let target, _) = way else { return }
        let (descriptor, name) = try Self.beside(target, path)
        close(descriptor)
        unlink(name)
    }

    private static func way(_ path: String) throws(Trouble) -> Way {
        var status = stat()
        guard stat(path, &status) == 0 else {
            guard errno == ENOENT else { throw .cannotWrite(path, errno) }
            if FilePlace.parts(path).name.isEmpty { throw .cannotWrite(path, EISDIR) }
            let mask = umask(0)
            umask(mask)
            return .replaced(target: path, mode: 0o666 & ~mask)
        }
        if status.st_mode & S_IFMT == S_IFDIR { throw .cannotWrite(path, EISDIR) }
        guard access(path, W_OK) == 0 else { throw .cannotWrite(path, errno) }
        guard status.st_mode & S_IFMT == S_IFREG, status.st_nlink == 1,
            status.st_uid == geteuid(), let resolved = realpath(path, nil)
        else { return .inPlace }
        defer { free(resolved) }
        let target = String(cString: resolved)
        guard access(FilePlace.parts(target).folder, W_OK | X_OK) == 0 else { return .inPlace }
        return .replaced(target: target, mode: status.st_mode & 0o777)
    }

    /// Writes what comes.
    ///
    /// - Parameter body: gets a sink that writes all of each chunk; may be called again for another
    ///   try.
    /// - Throws: ``Trouble`` that says why the file cannot be written.
    func write(
        _ body: (([UInt8]) throws(Trouble) -> Void) throws(Trouble) -> Void
    ) throws(Trouble) {
        switch way {
        case .standardOutput: try write(to: STDOUT_FILENO, body)
        case .inPlace: try writeInPlace(body)
        case .replaced(let target, let mode):
            let (descriptor, name) = try Self.beside(target, path)
            defer { unlink(name) }
            fchmod(descriptor, mode)
            try writeAndClose(descriptor, body)
            if rename(name, target) != 0 { try writeInPlace(body) }
        }
    }

    private func writeInPlace(
        _ body: (([UInt8]) throws(Trouble) -> Void) throws(Trouble) -> Void
    ) throws(Trouble) {
        let descriptor = open(path, O_WRONLY | O_TRUNC | O_CLOEXEC)
        guard descriptor >= 0 else { throw .cannotWrite(path, errno) }
        try writeAndClose(descriptor, body)
    }

    private func writeAndClose(
        _ descriptor: Int32, _ body: (([UInt8]) throws(Trouble) -> Void) throws(Trouble) -> Void
    ) throws(Trouble) {
        do throws(Trouble) {
            try write(to: descriptor, body)
        } catch {
            close(descriptor)
            throw error
        }
        guard close(descriptor) == 0 else { throw .cannotWrite(path, errno) }
    }

    private func write(
        to descriptor: Int32, _ body: (([UInt8]) throws(Trouble) -> Void) throws(Trouble) -> Void
    ) throws(Trouble) {
        try body { (bytes: [UInt8]) throws(Trouble) -> Void in
            try StandardFiles.send(bytes, to: descriptor, path)
        }
    }

    /// A new file in the folder of another.
    private static func beside(
        _ target: String, _ path: String
    ) throws(Trouble) -> (descriptor: Int32, name: String) {
        var name = Array((FilePlace.parts(target).folder + "/.wbl-solve-XXXXXX").utf8CString)
        let descriptor = mkstemp(&name)
        guard descriptor >= 0 else { throw .cannotWrite(path, errno) }
        let bytes = name.dropLast().map { UInt8(bitPattern: $0) }
        return (descriptor, String(decoding: bytes, as: UTF8.self))
    }
}
