import Foundation
import Testing

@testable import wbld

@Suite("Files of certificates to trust")
struct CertificateFileTests {
    @Test(
        "A file that is missing, or holds no certificate, is named with its key",
        arguments: [
            (nil as String?, "cannot be read"), ("", "holds no certificate in PEM"),
            ("-----BEGIN PRIVATE KEY-----\nMAA=\n-----END PRIVATE KEY-----\n", "holds no"),
            ("-----BEGIN CERTIFICATE-----\n%%\n-----END CERTIFICATE-----\n", "holds no"),
            ("-----BEGIN CERTIFICATE-----\nMAA=\n", "holds no"),
        ])
    func faults(text: String?, words: String) throws {
        let fault = #expect(throws: StartFault.self) { try check(text) }
        #expect(fault?.description.contains("mail.ca_file") == true)
        #expect(fault?.description.contains(words) == true)
    }

    @Test("One that holds a certificate is right, whatever stands before it; so is none at all")
    func right() throws {
        try check("# ours\n-----BEGIN CERTIFICATE-----\nMAA=\n-----END CERTIFICATE-----\n")
        try CertificateFile.check("", of: "mail.ca_file")
    }

    private func check(_ text: String?) throws {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent(
            "ca-\(UUID().uuidString)"
        ).path
        defer { try? FileManager.default.removeItem(atPath: path) }
        try text?.write(toFile: path, atomically: true, encoding: .utf8)
        try CertificateFile.check(path, of: "mail.ca_file")
    }
}
