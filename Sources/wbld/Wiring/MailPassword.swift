import Foundation
import Notifying

/// The relay's password, which stands in a file of its own.
enum MailPassword {
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
        return Secret(try SecretFile.read(path, of: "the mail password", holding: "password"))
    }
}
