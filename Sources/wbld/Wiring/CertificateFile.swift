import Foundation

/// A file of certificates to trust.
enum CertificateFile {
    /// Looks whether a file holds certificates in PEM, before anything relies on it.
    ///
    /// - Parameters:
    ///   - path: empty for none, which is right.
    ///   - key: the setting that names it, for whoever reads a fault.
    /// - Throws: ``StartFault`` for a file that cannot be read or holds none.
    static func check(_ path: String, of key: String) throws(StartFault) {
        if path.isEmpty { return }
        guard let data = FileManager.default.contents(atPath: path) else {
            throw StartFault("the file of \(key), \(path), cannot be read")
        }
        guard holdsCertificate(String(decoding: data, as: UTF8.self)) else {
            throw StartFault(
                "the file of \(key), \(path), holds no certificate in PEM; it must have a block "
                    + "that begins with \(begin)")
        }
    }

    private static let begin = "-----BEGIN CERTIFICATE-----"
    private static let end = "-----END CERTIFICATE-----"
    /// The first byte of a certificate: it is a SEQUENCE (X.690).
    private static let sequence: UInt8 = 0x30

    private static func holdsCertificate(_ text: String) -> Bool {
        guard let start = text.firstRange(of: begin)?.upperBound,
            let stop = text[start...].firstRange(of: end)?.lowerBound
        else { return false }
        let body = text[start..<stop].filter { !$0.isWhitespace }
        return Data(base64Encoded: String(body))?.first == sequence
    }
}
