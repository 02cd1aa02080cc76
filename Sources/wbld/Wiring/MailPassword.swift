import Foundation
import Notifying

/// The relay's password, which stands in a file of its own.
enum MailPassword {
    private static let longest = 1_024

    /// Reads the file that the configuration names, or the credential that systemd hands over.
    ///
    /// - Returns: the first line; nil where there is neither.
    /// - Throws: ``StartFault`` for a file that cannot be read or holds no password.
    static func read(_ file: String, _ environment: [String: String]) throws(StartFault) -> Secret?
    {
        let credential = environment["CREDENTIALS_DIRECTORY"].map { "\($0)/mail-password" }
        let isNamed = !file.isEmpty
        guard let path = isNamed ? file : credential,
            isNamed || FileManager.default.fileExists(atPath: path)
        else { return nil }
        guard let data = FileManager.default.contents(atPath: path) else {
            throw StartFault("the file of the mail password, \(path), cannot be read")
        }
        let line = String(decoding: data.prefix(longest), as: UTF8.self).prefix { !$0.isNewline }
        guard !line.isEmpty else {
            throw StartFault("the file of the mail password, \(path), holds no password")
        }
        return Secret(String(line))
    }
}
