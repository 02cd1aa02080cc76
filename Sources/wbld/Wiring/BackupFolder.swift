import Commands
import Foundation
import Glibc
import Storage
import Wire
import WorkBasedLearning

/// The copies of the database, in the folder `backups` of the state directory, for its owner alone.
struct BackupFolder: Sendable {
    let state: String
    let store: Store

    /// Room that is left beside a copy.
    private static let reserve = 16 << 20
    private static let (prefix, suffix, partial) = ("wbld-", ".sqlite", ".partial")

    var path: String { state + "/backups" }

    /// The names of the copies, the oldest first.
    var names: [String] {
        files.filter { $0.hasPrefix(Self.prefix) && $0.hasSuffix(Self.suffix) }.sorted()
    }

    private var files: [String] {
        (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    }

    /// The bytes of the database and of its log.
    var measure: (database: Int, log: Int) {
        (Self.bytes(of: state + "/wbld.sqlite"), Self.bytes(of: state + "/wbld.sqlite-wal"))
    }

    /// What is free on the disk of the state directory; nil where the system does not tell.
    var free: Int? {
        var about = statvfs()
        guard statvfs(state, &about) == 0 else { return nil }
        return Int(clamping: UInt64(about.f_bavail) * UInt64(about.f_frsize))
    }

    /// Makes a copy that is on disk when this returns, and removes the oldest ones.
    ///
    /// - Parameters:
    ///   - keep: how many copies stay; 0 for all.
    ///   - seconds: the Unix time that the copy is named after.
    ///   - room: what may be filled; nil for any.
    func backUp(keep: Int, at seconds: Int64, room: Int?) throws(Failure) -> BackupCopy {
        let (database, log) = measure
        if let room, room < database + log + Self.reserve {
            throw Failure(
                .unavailable,
                "the disk has \(room / 1_000_000) MB free, and a copy needs "
                    + "\((database + log + Self.reserve) / 1_000_000) MB; make room, then say "
                    + "backup again")
        }
        let (name, revision) = try copied(at: seconds)
        let removed = keep > 0 ? Array(names.dropLast(keep)) : []
        for old in removed { unlink("\(path)/\(old)") }
        return BackupCopy(
            folder: path, name: name, bytes: Self.bytes(of: "\(path)/\(name)"),
            revision: revision, removed: removed.count, kept: names.count)
    }

    /// A copy under its name, whole or not at all.
    private func copied(at seconds: Int64) throws(Failure) -> (name: String, Int64) {
        do {
            try FileManager.default.createDirectory(
                atPath: path, withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o700])
            for left in files where left.hasSuffix(Self.partial) { unlink("\(path)/\(left)") }
            let file = "\(path)/copy\(Self.partial)"
            try Self.synchronized(file, O_CREAT | O_EXCL | O_RDWR)
            let revision = try store.copy(to: file)
            try Self.synchronized(file, O_RDONLY)
            let name = "\(Self.prefix)\(Self.stamp(seconds))-r\(revision)\(Self.suffix)"
            guard rename(file, "\(path)/\(name)") == 0 else { throw StartFault("error \(errno)") }
            try Self.synchronized(path, O_RDONLY | O_DIRECTORY)
            return (name, revision)
        } catch {
            throw Failure(
                .unavailable, "the copy could not be written, and there is none of it: \(error)")
        }
    }

    /// Opens a file, perhaps made by that, and brings it to the disk.
    private static func synchronized(_ path: String, _ flags: Int32) throws(StartFault) {
        let file = open(path, flags | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw StartFault("\(path) cannot be opened (error \(errno))") }
        defer { close(file) }
        guard fsync(file) == 0 else { throw StartFault("\(path): error \(errno)") }
    }

    private static func bytes(of path: String) -> Int {
        var about = stat()
        return stat(path, &about) == 0 ? Int(about.st_size) : 0
    }

    /// `2027-01-25T16-00-00Z`: in UTC, so that names stand in the order of time.
    private static func stamp(_ seconds: Int64) -> String {
        let day = Day(number: Int32(clamping: seconds / 86_400))
        let second = Int(seconds % 86_400)
        let parts = [second / 3600, second / 60 % 60, second % 60].map { padded($0, 2) }
        return "\(day)T\(parts.joined(separator: "-"))Z"
    }
}
