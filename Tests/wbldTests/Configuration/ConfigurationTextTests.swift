import Foundation
import Testing

@testable import wbld

@Suite("The shipped configuration file")
struct ConfigurationTextTests {
    @Test("The file of the repository is the text, byte for byte")
    func file() throws {
        var root = URL(fileURLWithPath: #filePath)
        for _ in 1...4 { root.deleteLastPathComponent() }
        let file = root.appendingPathComponent("config/wbld.yaml")
        #expect(try Data(contentsOf: file) == Data(ConfigurationText.shipped.utf8))
        #expect(try ConfigurationFile.read(file.path) == Settings())
    }

    @Test("The text parses to the defaults")
    func defaults() throws {
        let settings = try ConfigurationFile.parse(ConfigurationText.shipped, name: "shipped")
        #expect(settings == Settings())
    }

    @Test("Each key stands in it once, behind what it means and what it takes")
    func keys() {
        let lines = ConfigurationText.shipped.split(separator: "\n").map {
            $0.trimmingCharacters(in: .whitespaces)
        }
        for key in SettingKey.all {
            let name = key.path.split(separator: ".").last ?? ""
            let places = lines.indices.filter { lines[$0] == "\(name): \(key.defaultText)" }
            #expect(places.count == 1, "\(key.path)")
            let restart = key.isLive ? "" : " (restart)"
            for place in places {
                #expect(lines[place - 1] == "# \(key.about) (\(key.form))\(restart)")
            }
        }
    }
}
