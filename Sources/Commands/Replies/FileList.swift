package import Wire

/// Files that a connection can `get`.
package enum FileList {
    package static func reply(_ files: [FolderFile], _ members: [Member] = []) -> Reply {
        var table = TableText([
            TableText.Column("file", "file"), TableText.Column("bytes", "bytes", isNumber: true),
        ])
        for file in files { table.add([.text(file.name), .number(file.bytes.count)]) }
        return .ok(
            table.lines + [.hint("get FILE fetches one of them.")],
            [Member("files", .number(files.count))] + members)
    }
}
