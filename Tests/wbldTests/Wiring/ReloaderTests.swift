import Commands
import Foundation
import Serving
import Synchronization
import Testing

@testable import wbld

@Suite("The configuration is read again")
struct ReloaderTests {
    /// A configuration file that can be written anew.
    private final class File {
        let path = FileManager.default.temporaryDirectory
            .appendingPathComponent("wbld-reload-\(UUID().uuidString).yaml").path

        init(_ text: String) throws { try write(text) }

        func write(_ text: String) throws {
            try text.write(toFile: path, atomically: true, encoding: .utf8)
        }

        deinit { try? FileManager.default.removeItem(atPath: path) }
    }

    private struct Refusal: Error, CustomStringConvertible {
        let description = "no"
    }

    @Test("What has changed is in force at once or waits for a restart; each is named")
    func taken() throws {
        let file = try File("limits: {page_rows: 10}\n")
        let source = SettingsSource(file: file.path)
        let reloader = Reloader(source, settings: try source.read())
        let installed = Mutex<[Settings]>([])
        reloader.install { settings in installed.withLock { $0.append(settings) } }
        #expect(reloader.reload() == .taken(now: [], atRestart: []))
        try file.write(
            "limits: {page_rows: 20, clients: 3}\ntimes: {thanks: 09:00}\nmail: {delay: 1m}\n")
        #expect(
            reloader.reload()
                == .taken(
                    now: ["mail.delay", "times.thanks", "limits.page_rows"],
                    atRestart: ["limits.clients"]))
        #expect(installed.withLock { $0 }.map(\.pageRows) == [20])
        #expect(reloader.settings.pageRows == 20 && reloader.settings.serving.clients == 64)
        // What waits for a restart still waits.
        #expect(reloader.reload() == .taken(now: [], atRestart: ["limits.clients"]))
        #expect(installed.withLock { $0 }.count == 1)
    }

    @Test("A file with faults changes nothing and names them; so does what cannot be installed")
    func refused() throws {
        let file = try File("limits: {page_rows: 10}\n")
        let source = SettingsSource(file: file.path)
        let reloader = Reloader(source, settings: try source.read())
        reloader.install { _ in throw Refusal() }
        try file.write("limits: {page_rows: many}\n")
        guard case .refused(let faults) = reloader.reload() else {
            Issue.record("a fault was passed over")
            return
        }
        #expect(faults.count == 1 && faults[0].hasPrefix("\(file.path):1: limits.page_rows: "))
        try file.write("limits: {page_rows: 20}\n")
        #expect(reloader.reload() == .refused(["no"]))
        #expect(reloader.settings.pageRows == 10)
    }

    @Test("Beforehand it says whether the file has changed, or what is wrong with it")
    func preview() throws {
        let file = try File("limits: {page_rows: 10}\n")
        let source = SettingsSource(file: file.path)
        let reloader = Reloader(source, settings: try source.read())
        #expect(reloader.preview == ([], false))
        try file.write("limits: {page_rows: 20}\n")
        #expect(reloader.preview == ([], true))
        try file.write("limits: {page_rows: many}\n")
        #expect(reloader.preview.faults.count == 1 && !reloader.preview.isNew)
        #expect(reloader.settings.pageRows == 10)
        #expect(Reloader(SettingsSource(), settings: Settings()).preview == ([], false))
    }

    @Test("Without a file there is none to read; the command line stays above the file")
    func source() throws {
        #expect(Reloader(SettingsSource(), settings: Settings()).reload() == .noFile)
        let file = try File("socket: /run/other\n")
        let source = SettingsSource(file: file.path, socket: "/tmp/s")
        #expect(try source.read().socket == "/tmp/s")
        let reloader = Reloader(source, settings: try source.read())
        #expect(reloader.reload() == .taken(now: [], atRestart: []))
    }
}
