import Foundation
import Glibc

/// A file that holds a secret as its first line.
enum SecretFile {
    private static let longest = 2_048

    /// - Parameters:
    ///   - owner: whose it is, for whoever reads a fault.
    ///   - what: what it holds.
    /// - Throws: ``StartFault`` for a file that cannot be read, is open to everybody, or holds
    ///   nothing. The group may read: credentials of systemd are so, and files of root for a group.
    static func read(
        _ path: String, of owner: String, holding what: String
    ) throws(StartFault) -> String {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw StartFault("the file of \(owner), \(path), cannot be read")
        }
        guard !isOpenToAll(path) else {
            throw StartFault(
                "the file of \(owner), \(path), can be read or written by everybody on this "
                    + "machine; chmod 600 or 640 closes it")
        }
        let line = String(decoding: data.prefix(longest), as: UTF8.self).prefix { !$0.isNewline }
        guard !line.isEmpty else {
            throw StartFault("the file of \(owner), \(path), holds no \(what)")
        }
        return String(line)
    }

    /// Whether others than owner and group may read or write it, or the group may write.
    private static func isOpenToAll(_ path: String) -> Bool {
        var about = stat()
        return stat(path, &about) == 0 && about.st_mode & 0o026 != 0
    }
}
