import Foundation
import Wire

/// Where the sentences come from: the arguments, or line after line.
struct Dialogue {
    let talk: Talk

    /// Says one sentence of shell words.
    func one(_ words: [String]) throws(Trouble) -> ExitStatus {
        if let (wish, rest) = FolderTraffic.wish(in: words) {
            let traffic = FolderTraffic(talk: talk)
            let line = sentence(rest)
            switch wish {
            case .send(let path): try traffic.send(path)
            case .fetch(let folder): return try traffic.fetch(line, into: folder)
            case .save(let path): return try traffic.save(line, as: path)
            }
            return try talk.say(line)
        }
        if movesFiles(words) {
            throw .usage("wbl moves files itself: say import FOLDER or export FOLDER")
        }
        return try talk.say(sentence(words))
    }

    private func sentence(_ words: [String]) -> String {
        words.map { Sentence.word(fromShell: $0) }.joined(separator: " ")
    }

    /// Says each line of standard input; the status of the last one that failed, or OK.
    func all() throws(Trouble) -> ExitStatus {
        var last = ExitStatus.ok
        while let line = next() {
            if line.trimmingCharacters(in: .whitespaces).isEmpty { continue }
            let status = try said(line)
            if status != .ok { last = status }
            if line.trimmingCharacters(in: .whitespaces) == "quit" { break }
        }
        return last
    }

    private func next() -> String? {
        if talk.isAtTerminal { FileHandle.standardOutput.write(Data("wbl> ".utf8)) }
        return readLine()
    }

    /// Says a line as it is, but for folders, which only the client can reach.
    private func said(_ line: String) throws(Trouble) -> ExitStatus {
        guard let words = try? Sentence(line).words else { return try talk.say(line) }
        let said = plain(words)
        let isOurs = FolderTraffic.wish(in: said) != nil || movesFiles(said)
        return isOurs ? try one(said) : try talk.say(line)
    }

    /// Whether a sentence is about raw bytes, which the client alone sends and takes.
    private func movesFiles(_ words: [String]) -> Bool {
        words.first == "put" || words.first == "get"
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
