import Glibc

/// Where a path leads, so that two paths to one file are found out.
enum FilePlace: Hashable {
    /// A file by its device and its number there.
    case file(UInt64, UInt64)
    /// What is not there yet: its folder, and its name.
    case name(UInt64, UInt64, String)

    /// Nil for what may be written by several: a pipe, a terminal, another device; and where
    /// nothing can be said.
    init?(_ path: String) {
        var status = stat()
        if stat(path, &status) == 0 {
            self.init(status)
        } else {
            let (folder, name) = Self.parts(path)
            guard stat(folder, &status) == 0 else { return nil }
            self = .name(UInt64(status.st_dev), UInt64(status.st_ino), name)
        }
    }

    /// The place of a file that is open.
    init?(descriptor: Int32) {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { return nil }
        self.init(status)
    }

    private init?(_ status: stat) {
        guard status.st_mode & S_IFMT == S_IFREG else { return nil }
        self = .file(UInt64(status.st_dev), UInt64(status.st_ino))
    }

    /// The folder of a path, and the name there, which is empty where the path ends with "/".
    static func parts(_ path: String) -> (folder: String, name: String) {
        guard let slash = path.lastIndex(of: "/") else { return (".", path) }
        let folder = path[..<slash]
        return (folder.isEmpty ? "/" : String(folder), String(path[path.index(after: slash)...]))
    }
}
