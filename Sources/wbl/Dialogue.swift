import Foundation
import Wire

/// Where the sentences come from: the arguments, or line after line.
struct Dialogue {
    let talk: Talk
    /// What holds at a gateway; nil where somebody speaks for themselves.
    let bridge: Bridge?

    /// Says one sentence of shell words.
    func one(_ words: [String]) throws(Trouble) -> ExitStatus {
        try bridge?.check(words)
        if let (wish, rest) = FolderWish.found(in: words) {
            return try FolderTraffic(talk: talk).fulfil(wish, of: sentence(rest))
        }
        if FolderWish.isRaw(words) {
            throw .usage("wbl moves files itself: say import FOLDER or export FOLDER")
        }
        return try ended(talk.say(sentence(words)))
    }

    private func sentence(_ words: [String]) -> String {
        words.map { Sentence.word(fromShell: $0) }.joined(separator: " ")
    }

    /// Says each line that is typed or read; the status of the last one that failed, or OK.
    func all() throws(Trouble) -> ExitStatus {
        var last = ExitStatus.ok
        while true {
            switch try talk.prompt.read("wbl> ", beside: talk.conversation) {
            case .end: return try ended(last)
            case .dropped: continue
            case .line(let text):
                let line = text.trimmingCharacters(in: .whitespaces)
                if line.isEmpty { continue }
                let status = try tried(line)
                if status != .ok { last = status }
                if (try? Sentence(line).words) == [.plain("quit")] { return try ended(last) }
            }
        }
    }

    /// The status at the end of what was said: a transaction that is left open is not done.
    private func ended(_ status: ExitStatus) throws(Trouble) -> ExitStatus {
        guard let open = talk.dropTransaction() else { return status }
        try open.tell()
        return open.status
    }

    /// Says a line of many; one that cannot be said is told of and ends nothing.
    private func tried(_ line: String) throws(Trouble) -> ExitStatus {
        if talk.screen.terminal.isTyped, try talk.renew() { return .error }
        do throws(Trouble) {
            return try said(line)
        } catch  where error.status == .usage {
            try error.tell()
            return error.status
        }
    }

    /// Says a line as it is, but for folders, which only the client can reach.
    func said(_ line: String) throws(Trouble) -> ExitStatus {
        guard let words = try? Sentence(line).words else { return try talk.say(line) }
        let plain = plain(words)
        try bridge?.check(plain)
        let isOurs = FolderWish.found(in: plain) != nil || FolderWish.isRaw(plain)
        return isOurs ? try one(plain) : try talk.say(line)
    }

    /// Says that events are wanted, and shows them until Ctrl-C; the daemon's end is a trouble.
    func watch(_ topics: [String]) throws(Trouble) -> ExitStatus {
        Interrupt.finishes()
        let status = try one(["watch"] + topics)
        guard status == .ok else { return status }
        try talk.listen()
        throw .lost("the daemon hung up; nothing is watched any more")
    }

    /// The words of a sentence as a shell would hand them over.
    private func plain(_ words: [Sentence.Word]) -> [String] {
        words.map { word in
            switch word {
            case .plain(let text), .quoted(let text): text
            case .pair(let key, let value): "\(key)=\(value)"
            case .flag(let flag): "--\(flag)"
            }
        }
    }
}
