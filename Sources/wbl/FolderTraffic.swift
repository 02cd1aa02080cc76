import Foundation
import Wire

/// Planning folders on the client's side: sent before an import, fetched after an export, with the
/// rights of the user who asks.
struct FolderTraffic {
    let talk: Talk

    /// Says a sentence and does with the files of this machine what it wishes.
    func fulfil(_ wish: FolderWish, of sentence: String) throws(Trouble) -> ExitStatus {
        switch wish {
        case .send(let path):
            try send(path)
            return try talk.say(sentence)
        case .fetch(let folder): return try fetch(sentence, into: folder)
        case .save(let path): return try save(sentence, as: path)
        }
    }

    /// Sends the files of a folder, or one file, each by `put`; none where one cannot be read.
    private func send(_ path: String) throws(Trouble) {
        var uploads: [[UInt8]] = []
        for file in try files(of: path) {
            guard let data = FileManager.default.contents(atPath: file.path) else {
                throw .usage("the file \(file.path) cannot be read")
            }
            let header = "put \(Sentence.word(fromShell: file.name)) bytes=\(data.count)"
            uploads.append(Array(header.utf8) + [10] + Array(data))
        }
        for upload in uploads {
            try talk.conversation.send(upload)
            let (lines, status) = try talk.conversation.reply()
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
    private func fetch(_ sentence: String, into folder: String) throws(Trouble) -> ExitStatus {
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
    private func save(_ sentence: String, as path: String) throws(Trouble) -> ExitStatus {
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
        let (lines, status) = try talk.quietly(sentence)
        let last = lines.last ?? ""
        guard case .ok = status else {
            try talk.screen.show(last)
            return status.exit
        }
        let names = lines.compactMap(ListedFile.name)
        for (name, path) in zip(names, try places(names)) { try write(name, to: path) }
        if last.hasPrefix("{") {
            try talk.screen.show(last)
        } else {
            let files = names.count == 1 ? "1 file" : "\(names.count) files"
            try Outlet.output.write("\(files) written to \(target)\n")
        }
        return .ok
    }

    private func write(_ name: String, to path: String) throws(Trouble) {
        let (_, status) = try talk.quietly("get \(Sentence.word(fromShell: name))")
        guard case .ok(let members) = status, let count = Int(members["bytes"] ?? "") else {
            throw .lost("the daemon did not send \(name)")
        }
        let data = Data(try talk.conversation.connection.bytes(count))
        do {
            try data.write(to: URL(fileURLWithPath: path), options: .atomic)
            // They hold students' data; whoever shares them does so on purpose.
            try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
        } catch {
            throw .usage("\(path) cannot be written: \(error.localizedDescription)")
        }
    }
}
