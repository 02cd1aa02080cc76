import Foundation

/// A file that holds a secret as its first line.
enum SecretFile {
    private static let longest = 2_048

    /// - Parameters:
    ///   - owner: whose it is, for whoever reads a fault.
    ///   - what: what it holds.
    /// - Throws: ``StartFault`` for a file that cannot be read or holds nothing.
    static func read(
        _ path: String, of owner: String, holding what: String
    ) throws(StartFault) -> String {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw StartFault("the file of \(owner), \(path), cannot be read")
        }
        let line = String(decoding: data.prefix(longest), as: UTF8.self).prefix { !$0.isNewline }
        guard !line.isEmpty else {
            throw StartFault("the file of \(owner), \(path), holds no \(what)")
        }
        return String(line)
    }
}
