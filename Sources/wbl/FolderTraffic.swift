import Foundation
import Wire

/// Planning folders on the client's side: sent before an import, fetched after an export, with the
/// rights of the user who asks.
struct FolderTraffic {
    let talk: Talk

    /// What a sentence wants to be done with a folder or file of this machine.
    enum Wish: Equatable {
        case send(String)
        case fetch(String)
        /// All options, as two files beside each other, or a model as one.
        case save(String)
    }

    /// The wish of a sentence and the sentence as the daemon gets it; nil where it has none.
    static func wish(in words: [String]) -> (Wish, rest: [String])? {
        if let (path, rest) = optionsPath(in: words) { return (.save(path), rest) }
        guard let verb = words.first, ["import", "export", "template"].contains(verb) else {
            return nil
        }
        let plans = ["draft", "published"]
        let place = words.dropFirst().firstIndex { word in
            !word.hasPrefix("--") && !word.contains("=")
                && !(verb == "export" && plans.contains(word))
        }
        guard let place else { return nil }
        var rest = words
        let path = expanded(rest.remove(at: place))
        return (verb == "import" ? .send(path) : .fetch(path), rest)
    }

    /// The file of `plan --list-options FILE` or `plan --export-model FILE`, and the sentence as
    /// the daemon gets it: without the file, and with the model's form by the file's name.
    private static func optionsPath(in words: [String]) -> (String, rest: [String])? {
        let flags = ["--list-options", "--export-model"]
        guard words.first == "plan", let flag = words.firstIndex(where: flags.contains),
            flag + 1 < words.count, !words[flag + 1].contains("=")
        else { return nil }
        var rest = words
        let path = expanded(rest.remove(at: flag + 1))
        if words[flag] == "--export-model" {
            rest[flag] = "export_model=\(path.hasSuffix(".mps") ? "mps" : "text")"
        }
        return (path, rest)
    }

    /// A path with a leading `~/` as the shell would have it.
    private static func expanded(_ path: String) -> String {
        path.hasPrefix("~/") ? NSHomeDirectory() + path.dropFirst() : path
    }

    /// Sends the files of a folder, or one file, each by `put`.
    func send(_ path: String) throws(Trouble) {
        let files = try files(of: path)
        for file in files {
            guard let data = FileManager.default.contents(atPath: file.path) else {
                throw .usage("the file \(file.path) cannot be read")
            }
            let header = "put \(Sentence.word(fromShell: file.name)) bytes=\(data.count)"
            try talk.connection.send(Array(header.utf8) + [10] + Array(data))
            let (lines, status) = try talk.reply()
            if status.exit != .ok {
                throw Trouble(description: lines.last ?? "", status: status.exit)
            }
        }
    }

    private func files(of path: String) throws(Trouble) -> [(name: String, path: String)] {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            throw .usage("there is no file or folder \(path)")
        }
        guard isFolder.boolValue else {
            return [(URL(fileURLWithPath: path).lastPathComponent, path)]
        }
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: path) else {
            throw .usage("the folder \(path) cannot be read")
        }
        let tables = names.filter { $0.hasSuffix(".csv") && !$0.hasPrefix(".") }.sorted()
        if tables.isEmpty { throw .usage("the folder \(path) holds no .csv file") }
        return tables.map { ($0, path + "/" + $0) }
    }

    /// Says an export and writes its files into a folder; a template only into an empty one.
    func fetch(_ sentence: String, into folder: String) throws(Trouble) -> ExitStatus {
        let present = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        if sentence.hasPrefix("template"), !present.isEmpty {
            throw .usage("the folder \(folder) is not empty; a template would overwrite its files")
        }
        return try fetch(sentence, to: folder) { names throws(Trouble) in
            do {
                try FileManager.default.createDirectory(
                    atPath: folder, withIntermediateDirectories: true)
            } catch {
                throw .usage("the folder \(folder) cannot be made: \(error.localizedDescription)")
            }
            return names.map { "\(folder)/\($0)" }
        }
    }

    /// Says a sentence and writes its first file to a path, and that of the speakers' options,
    /// where there is one, beside it.
    func save(_ sentence: String, as path: String) throws(Trouble) -> ExitStatus {
        var isFolder: ObjCBool = false
        if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue
        {
            throw .usage("\(path) is a folder; name a file")
        }
        let name = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
        let dot = path[name...].lastIndex(of: ".") ?? path.endIndex
        let beside = "\(path[..<dot])-speakers\(path[dot...])"
        let target = sentence.contains("export_model") ? path : "\(path) and \(beside)"
        return try fetch(sentence, to: target) { names throws(Trouble) in
            names.map { $0.hasPrefix("speaker") ? beside : path }
        }
    }

    /// Says a sentence whose reply lists files, and writes each where `places` says.
    private func fetch(
        _ sentence: String, to target: String,
        _ places: ([String]) throws(Trouble) -> [String]
    ) throws(Trouble) -> ExitStatus {
        _ = try talk.quietly("set format tsv")
        let (lines, status) = try talk.quietly(sentence)
        let names = lines.filter { $0.hasPrefix(" ") }.map { line in
            String(line.dropFirst().prefix { $0 != "\t" })
        }.filter { !$0.contains("/") }
        if case .ok = status {
            for (name, path) in zip(names, try places(names)) { try write(name, to: path) }
        }
        _ = try talk.quietly("set format \(talk.showsJSON ? "json" : "human")")
        if status.exit == .ok, !talk.showsJSON {
            let files = names.count == 1 ? "1 file" : "\(names.count) files"
            talk.show("\(files) written to \(target)", isError: false)
        } else {
            talk.show(lines.last ?? "", isError: status.exit != .ok)
        }
        return status.exit
    }

    private func write(_ name: String, to path: String) throws(Trouble) {
        let (_, status) = try talk.quietly("get \(Sentence.word(fromShell: name))")
        guard case .ok(let members) = status, let count = Int(members["bytes"] ?? "") else {
            throw .lost("the daemon did not send \(name)")
        }
        let data = Data(try talk.connection.bytes(count))
        do {
            try data.write(to: URL(fileURLWithPath: path), options: .atomic)
        } catch {
            throw .usage("\(path) cannot be written: \(error.localizedDescription)")
        }
    }
}
