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

    /// The installation's secret: 32 bytes that are drawn once and kept for the owner alone.
    ///
    /// With another secret, answers to earlier mails are not recognised.
    func secret() throws(StartFault) -> [UInt8] {
        let file = "\(path)/secret"
        if let kept = FileManager.default.contents(atPath: file) {
            guard kept.count == Self.secretLength else {
                throw StartFault("\(file) does not hold \(Self.secretLength) bytes; restore it")
            }
            return Array(kept)
        }
        var generator = SystemRandomNumberGenerator()
        let drawn = (0..<Self.secretLength).map { _ in
            UInt8.random(in: .min ... .max, using: &generator)
        }
        let handle = open(file, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o600)
        guard handle >= 0 else { throw StartFault("\(file) cannot be made (error \(errno))") }
        defer { close(handle) }
        guard write(handle, drawn, drawn.count) == drawn.count, fsync(handle) == 0 else {
            unlink(file)
            throw StartFault("\(file) cannot be written (error \(errno))")
        }
        return drawn
    }

    private static let secretLength = 32

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
