import Foundation
import Testing

@testable import wbld

/// Conversations as people have them, with every word of the replies.
///
/// They stand in `Tests/Transcripts`; with WBL_WRITE_TRANSCRIPTS set the replies are written anew,
/// to be read before they are kept.
@Suite("Conversations as they are written down", .serialized)
struct Transcripts {
    @Test("The replies are word for word what is written", arguments: Script.all)
    func goldenReplies(script: Script) async throws {
        let played = try await Transcripts.played(script)
        if ProcessInfo.processInfo.environment["WBL_WRITE_TRANSCRIPTS"] != nil {
            let file = Script.folder.appendingPathComponent(script.name)
            try Data(played.text.utf8).write(to: file)
            return
        }
        for (said, heard) in zip(sentences(script), sentences(played)) {
            #expect(heard.1 == said.1, "\(script.name): \(said.0)")
        }
    }

    @Test("There are at least forty")
    func enough() {
        #expect(Script.all.count >= 40)
    }

    /// Plays a script on a thread of its own: it waits, and must not keep other tests waiting.
    private static func played(_ script: Script) async throws -> Script {
        try await withCheckedThrowingContinuation { continuation in
            let thread = Thread {
                continuation.resume(with: Result { try play(script) })
            }
            thread.stackSize = 8 << 20
            thread.start()
        }
    }

    private static func play(_ script: Script) throws -> Script {
        let stage = try Stage(hasWebhooks: script.name.contains("webhook"))
        let steps = try script.steps.map { step -> Script.Step in
            switch step {
            case .note: return step
            case .past(let what):
                try stage.bring(about: what)
                return step
            case .speaker(let who):
                try stage.enter(who)
                return step
            case .sentence(let said, _): return .sentence(said, try stage.say(said))
            }
        }
        return Script(name: script.name, steps: steps)
    }

    private func sentences(_ script: Script) -> [(String, [String])] {
        script.steps.compactMap { step in
            if case .sentence(let said, let answer) = step { (said, answer) } else { nil }
        }
    }
}
