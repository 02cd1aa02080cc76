package import Wire

/// What is answered about the daemon's own upkeep.
package enum UpkeepReplies {
    package static func reply(_ copy: BackupCopy) -> Reply {
        let older = ReplyLine.data(
            "removed \(counted(copy.removed, "older copy", "older copies")); backups.keep says how "
                + "many stay", [Member("removed", .number(copy.removed))])
        return .ok(
            [
                .data(
                    "\(copy.folder)/\(copy.name): \(bytesInWords(copy.bytes)), revision "
                        + "\(copy.revision)",
                    [Member("folder", .text(copy.folder)), Member("name", .text(copy.name))])
            ] + (copy.removed > 0 ? [older] : []) + [
                .hint("It holds students' data. wbld(8) says how to restore it.")
            ],
            [
                Member("name", .text(copy.name)), Member("bytes", .number(copy.bytes)),
                Member("revision", .number(Int(copy.revision))),
                Member("kept", .number(copy.kept)),
            ])
    }

    package static func reply(_ report: ReloadReport) -> Reply {
        switch report {
        case .taken(let now, let atRestart): taken(now, atRestart)
        case .refused(let faults):
            .error(
                .unavailable,
                "the configuration has \(counted(faults.count, "fault")), and nothing of it was "
                    + "taken up; mend the file and say reload again",
                faults.map { .data($0, [Member("fault", .text($0))]) })
        case .noFile:
            .error(
                .unavailable,
                "the daemon was started without a configuration file (--config), so that there is "
                    + "none to read again")
        }
    }

    private static func taken(_ now: [String], _ atRestart: [String]) -> Reply {
        let none = [ReplyLine.hint("The configuration says what it said before.")]
        return .ok(
            (now.isEmpty && atRestart.isEmpty ? none : [])
                + now.map { .data("in force now: \($0)", [Member("taken", .text($0))]) }
                + atRestart.map {
                    .data("needs a restart: \($0)", [Member("needs_restart", .text($0))])
                },
            [
                Member("taken", .number(now.count)),
                Member("needs_restart", .number(atRestart.count)),
            ])
    }
}

/// `812 bytes`, `4.1 MB`.
func bytesInWords(_ bytes: Int) -> String {
    let units = [(1_000_000_000, "GB"), (1_000_000, "MB"), (1_000, "kB")]
    guard let (size, unit) = units.first(where: { bytes >= $0.0 }) else {
        return counted(bytes, "byte")
    }
    let tenths = (bytes * 10 + size / 2) / size
    return "\(tenths / 10).\(tenths % 10) \(unit)"
}
