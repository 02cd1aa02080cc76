import Foundation
import Glibc

/// The sentences said before, oldest first, in a file that only its owner reads.
///
/// Several clients may use it at once. Where it cannot be read or written there is no history.
struct HistoryFile {
    static let limit = 1_000

    let path: String

    init(path: String) {
        self.path = path
    }

    /// The file in `$XDG_STATE_HOME/wbl`, or in `~/.local/state/wbl`.
    init(_ environment: [String: String]) {
        let home = environment["HOME"] ?? NSHomeDirectory()
        let stated = environment["XDG_STATE_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
        path = (stated ?? home + "/.local/state") + "/wbl/history"
    }

    var lines: [String] {
        FileManager.default.contents(atPath: path).map(HistoryFile.lines) ?? []
    }

    /// Adds a sentence unless it is the last one already or discretion forbids it; only the last
    /// ``limit`` stay.
    ///
    /// - Returns: whether the sentence is one to be remembered.
    @discardableResult
    func add(_ sentence: String) -> Bool {
        guard Discretion.mayKeep(sentence) else { return false }
        let folder = (path as NSString).deletingLastPathComponent
        try? FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700])
        let file = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard file >= 0 else { return true }
        defer { close(file) }
        guard fchmod(file, 0o600) == 0, flock(file, LOCK_EX) == 0 else { return true }
        rewrite(FileHandle(fileDescriptor: file), adding: sentence)
        return true
    }

    /// Writes the lines over the old ones and then cuts the rest off, so that a crash between
    /// leaves lines twice but loses none.
    private func rewrite(_ file: FileHandle, adding sentence: String) {
        guard let old = try? file.readToEnd() ?? Data() else { return }
        let before = HistoryFile.lines(old)
        if before.last == sentence { return }
        let text = (before + [sentence]).suffix(HistoryFile.limit).map { $0 + "\n" }.joined()
        do {
            try file.seek(toOffset: 0)
            try file.write(contentsOf: Data(text.utf8))
            try file.truncate(atOffset: UInt64(text.utf8.count))
        } catch {
            return  // a full disk: the history stays as it is
        }
    }

    private static func lines(_ data: Data) -> [String] {
        String(decoding: data, as: UTF8.self).split(separator: "\n").map(String.init)
    }
}
