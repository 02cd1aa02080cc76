import Foundation
import Interchange
import TestSupport
import Testing
import WorkBasedLearning

@testable import Notifying

/// Every kind in every language, from the sample county, for people to look at.
///
/// Runs only where `Tests/Rendering/render.sh` says where to put the files.
@Suite("Gallery", .enabled(if: galleryFolder != nil))
struct Gallery {
    @Test(arguments: languages)
    func write(language: Language) throws {
        let folder = URL(fileURLWithPath: try #require(galleryFolder))
        let templates = try TemplateSet()
        var missing = Set(NoticeKind.all.map(\.word))
        for announcement in try SampleMails(language).announcements()
        where missing.remove(announcement.kind) != nil {
            let letter = try #require(templates.letter(announcement, sender: SampleMails.sender))
            let name = "\(announcement.kind).\(language.rawValue)"
            let events = letter.events.map { "\n--- \($0.summary)\n\($0.description)" }.joined()
            try Data(letter.html.utf8).write(to: folder.appendingPathComponent("\(name).html"))
            try Data("\(letter.subject)\n\n\(letter.text)\(events)".utf8)
                .write(to: folder.appendingPathComponent("\(name).txt"))
        }
        #expect(missing.isEmpty)
    }
}

private let galleryFolder = ProcessInfo.processInfo.environment["WBL_GALLERY"]
