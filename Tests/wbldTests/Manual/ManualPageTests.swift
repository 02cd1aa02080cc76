import Commands
import Foundation
import Testing

@testable import wbld

@Suite("The manual pages")
struct ManualPageTests {
    @Test(
        "The repository's files are the pages, byte for byte", arguments: ManualPage.allCases)
    func files(page: ManualPage) throws {
        var root = URL(fileURLWithPath: #filePath)
        for _ in 1...4 { root.deleteLastPathComponent() }
        let file = root.appendingPathComponent("config/man/" + page.file)
        #expect(try Data(contentsOf: file) == Data(page.text.utf8))
    }

    @Test("Every sentence and every key of the configuration stands in one")
    func complete() {
        for verb in Verb.all {
            #expect(ManualPage.wbl.text.contains(".B " + Roff.text(verb.usage)))
        }
        for key in SettingKey.all {
            #expect(ManualPage.wbld.text.contains(".B " + Roff.text(key.path)))
        }
    }
}
