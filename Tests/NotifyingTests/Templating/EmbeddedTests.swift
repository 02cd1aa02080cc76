import Foundation
import TestSupport
import Testing

@testable import Notifying

@Suite struct EmbeddedTests {
    @Test("The program holds the files of config/templates, all of them, byte for byte")
    func folder() throws {
        let folder = SampleFolder.root.appendingPathComponent("config/templates")
        var texts: [String: String] = [:]
        for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
            let file = folder.appendingPathComponent(name)
            texts[name] = try String(contentsOf: file, encoding: .utf8)
        }
        #expect(texts == TemplateSet.embedded)
    }
}
