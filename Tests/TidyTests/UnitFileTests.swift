import Foundation
import Testing

private let analyzer = "/usr/bin/systemd-analyze"

@Suite(
    "The units that systemd reads",
    .enabled(
        if: FileManager.default.isExecutableFile(atPath: analyzer),
        "systemd-analyze is not installed"))
struct UnitFileTests {
    /// Copies the units to a folder of their own, with a program that exists, and changes them.
    private func withUnits(
        change: (String) -> String = { $0 },
        do body: (_ service: String, _ socket: String) throws -> Void
    ) throws {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("wbld-units-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        for name in ["wbld.service", "wbld.socket"] {
            let text = try #require(Repository.text(of: "systemd/\(name)"))
            try change(Self.startingTrue(text)).write(
                to: folder.appendingPathComponent(name), atomically: true, encoding: .utf8)
        }
        try body(
            folder.appendingPathComponent("wbld.service").path,
            folder.appendingPathComponent("wbld.socket").path)
    }

    private static func startingTrue(_ unit: String) -> String {
        unit.split(separator: "\n", omittingEmptySubsequences: false)
            .map { line in
                let key = ["ExecStart=", "ExecReload="].first { line.hasPrefix($0) }
                return key.map { "\($0)/bin/true" } ?? String(line)
            }
            .joined(separator: "\n")
    }

    private func verify(_ service: String, _ socket: String) throws -> Shell.Outcome {
        try Shell.run(analyzer, ["verify", "--man=no", service, socket])
    }

    private func security(_ service: String) throws -> Shell.Outcome {
        try Shell.run(
            analyzer,
            ["security", "--offline=yes", "--threshold=12", "--no-pager", service])
    }

    @Test("systemd has nothing to say against them")
    func verified() throws {
        try withUnits { service, socket in
            let outcome = try verify(service, socket)
            #expect(outcome.text == "")
            #expect(outcome.status == 0)
        }
    }

    @Test("The exposure of the service is 1.2 at most")
    func confined() throws {
        try withUnits { service, _ in
            let outcome = try security(service)
            #expect(outcome.status == 0, "\(outcome.text.suffix(200))")
        }
    }

    @Test("A unit with an unknown line or without its confinement is found")
    func bad() throws {
        try withUnits { text in
            text.replacingOccurrences(of: "ProtectHome=yes", with: "ProtectHomes=yes")
                .replacingOccurrences(of: "SystemCallFilter=", with: "# ")
        } do: { service, socket in
            let verified = try verify(service, socket)
            #expect(verified.text.contains("ProtectHomes"))
            let confined = try security(service)
            #expect(confined.status != 0)
        }
    }

    @Test("Callers keep their uids, and the socket keeps its group")
    func traps() throws {
        let service = try #require(Repository.text(of: "systemd/wbld.service"))
        let settings = service.split(separator: "\n").filter { !$0.hasPrefix("#") }
        #expect(settings.contains("PrivateUsers=no"))
        #expect(!settings.contains { $0.hasPrefix("RuntimeDirectory=") })
    }
}
