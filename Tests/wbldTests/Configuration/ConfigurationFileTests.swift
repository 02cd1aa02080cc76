import Foundation
import Testing

@testable import wbld

@Suite("Reading the configuration file")
struct ConfigurationFileTests {
    /// The faults of a text, or none where it is taken.
    private func faults(_ text: String) -> [String] {
        do throws(ConfigurationFault) {
            _ = try ConfigurationFile.parse(text, name: "f.yaml")
            return []
        } catch {
            return error.faults
        }
    }

    @Test(
        "A file without keys gives the defaults",
        arguments: ["", "\n", "# nothing\n", "---\n", "limits:\n", "mail:\nlimits:\n  # none\n"])
    func empty(text: String) throws {
        #expect(try ConfigurationFile.parse(text, name: "f") == Settings())
    }

    @Test("Several keys are taken together, in any order")
    func several() throws {
        let text = "limits: {page_rows: 5, clients: 6}\nsocket: /tmp/a\n"
        let settings = try ConfigurationFile.parse(text, name: "f")
        #expect(settings.pageRows == 5)
        #expect(settings.socket == "/tmp/a")
        #expect("\(settings.serving)".contains(" clients: 6,"))
    }

    @Test("An unknown key is refused, with the nearest where one is near")
    func unknownKey() {
        #expect(
            faults("# a\n\nsockett: /tmp/s\n") == [
                "f.yaml:3: sockett: there is no such key; did you mean socket?"
            ])
        #expect(
            faults("limits:\n  page_row: 5\n") == [
                "f.yaml:2: limits.page_row: there is no such key; did you mean limits.page_rows?"
            ])
        #expect(faults("weather: 1\n") == ["f.yaml:1: weather: there is no such key"])
    }

    @Test("An unknown section is one fault, whatever it holds")
    func unknownSection() {
        let found = faults("zoo:\n  page_rows: 5\n  socket: 4\n")
        #expect(found == ["f.yaml:1: zoo: there is no such key"])
    }

    @Test("A key of a section does not count outside of it")
    func misplaced() {
        #expect(faults("page_rows: 5\n") == ["f.yaml:1: page_rows: there is no such key"])
        #expect(
            faults("limits:\n  socket: /tmp/s\n") == [
                "f.yaml:2: limits.socket: there is no such key"
            ])
    }

    @Test(
        "A key that stands twice is refused with the line of its mapping",
        arguments: [
            ("socket: /a\n\nsocket: /b\n", 1, "socket"),
            ("socket: /a\nlimits:\n  clients: 1\n  clients: 2\n", 3, "clients"),
        ])
    func twice(text: String, line: Int, key: String) {
        #expect(faults(text) == ["f.yaml:\(line): a key stands twice: \(key)"])
    }

    @Test(
        "What is not YAML is refused with its line",
        arguments: [
            ("socket: /a\nlimits: [1\n", 3), ("a: b: c\n", 1), ("socket: \"/a\n", 2),
            ("limits:\n\tclients: 1\n", 2), ("a: 1\n---\nb: 2\n", 2),
        ])
    func notYAML(text: String, line: Int) {
        let found = faults(text)
        #expect(found.count == 1)
        #expect(found.first?.hasPrefix("f.yaml:\(line): this is not YAML: ") == true, "\(found)")
    }

    @Test("A file that is one word or a list has no keys")
    func noMapping() {
        #expect(faults("hello\n") == ["f.yaml:1: the file: must be keys with values"])
        #expect(faults("\n- socket\n") == ["f.yaml:2: the file: must be keys with values"])
    }

    @Test("A section that is a word or a list has no keys")
    func noSection() {
        #expect(
            faults("socket: /a\nlimits: none\n") == [
                "f.yaml:2: limits: must be keys with values"
            ])
        #expect(faults("mail:\n  - outbox\n") == ["f.yaml:2: mail: must be keys with values"])
    }

    @Test("A list or keys where one value is wanted are refused")
    func list() {
        #expect(
            faults("limits:\n  clients:\n    - 1\n") == [
                "f.yaml:3: limits.clients: this is not a whole number from 1 to 100000"
            ])
        #expect(
            faults("time_zone: {a: b}\n") == [
                "f.yaml:1: time_zone: this is not a time zone such as America/Los_Angeles"
            ])
    }

    @Test("All faults are told at once, in the order of the file")
    func all() {
        let text = """
            socket: here
            # a comment

            weather: fine
            limits:
              clients: 0
              page_rows: 10
              clients_per_user: ten
            mail: post
            log_level: loud

            """
        #expect(
            faults(text) == [
                "f.yaml:1: socket: \"here\" is not an absolute path of at most 107 bytes",
                "f.yaml:4: weather: there is no such key",
                "f.yaml:6: limits.clients: \"0\" is not a whole number from 1 to 100000",
                "f.yaml:8: limits.clients_per_user: \"ten\" is not a whole number from 1 to 100000",
                "f.yaml:9: mail: must be keys with values",
                "f.yaml:10: log_level: \"loud\" is not trace or debug or info or notice or warning"
                    + " or error or critical",
            ])
    }

    @Test("A file that cannot be read is said by its name")
    func unreadable() throws {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent(
            "wbld-config-\(ProcessInfo.processInfo.globallyUniqueString)"
        ).path
        #expect(throws: ConfigurationFault(["\(path): the file cannot be read"])) {
            try ConfigurationFile.read(path)
        }
        defer { try? FileManager.default.removeItem(atPath: path) }
        try Data([0x73, 0xFF]).write(to: URL(fileURLWithPath: path))
        #expect(throws: ConfigurationFault(["\(path): the file is not UTF-8 text"])) {
            try ConfigurationFile.read(path)
        }
        try Data("socket: here\n".utf8).write(to: URL(fileURLWithPath: path))
        let fault = #expect(throws: ConfigurationFault.self) { try ConfigurationFile.read(path) }
        #expect(fault?.description.hasPrefix("\(path):1: socket: ") == true)
    }

    @Test("What may hold a password is not shown")
    func secrets() {
        let found = faults("mail: {relay: 'smtp://u:PASS@mail.example'}")
        #expect(found.count == 1 && found[0].contains("mail.relay: this is not a relay"))
        #expect(!found[0].contains("PASS"))
    }
}
