import Foundation
import Glibc

/// The daemon's state directory, held by one daemon at a time.
struct StateDirectory: ~Copyable {
    let path: String
    private let lock: Int32

    /// Makes the directory (0700) where it is missing and locks it.
    ///
    /// - Throws: ``StartFault`` where it cannot be made or another daemon holds it.
    init(_ path: String) throws(StartFault) {
        let path = URL(fileURLWithPath: path).path
        do {
            try FileManager.default.createDirectory(
                atPath: path, withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o700])
        } catch {
            throw StartFault("the state directory \(path) cannot be made: \(error)")
        }
        let file = open("\(path)/lock", O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
        guard file >= 0 else {
            throw StartFault("the state directory \(path) cannot be written (error \(errno))")
        }
        guard flock(file, LOCK_EX | LOCK_NB) == 0 else {
            close(file)
            throw StartFault("another wbld works on the state directory \(path)")
        }
        self.path = path
        lock = file
    }

    /// Whether others than the owner may look into the directory.
    var isOpenToOthers: Bool {
        var about = stat()
        return stat(path, &about) == 0 && about.st_mode & 0o077 != 0
    }

    deinit {
        close(lock)
    }
}

/// Why the daemon cannot start.
struct StartFault: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) {
        self.description = description
    }
}
