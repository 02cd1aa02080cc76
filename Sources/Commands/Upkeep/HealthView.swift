import Wire
import WorkBasedLearning

/// How the daemon is, for those who look after it; nothing of a person.
enum HealthView {
    static func reply(_ condition: Condition, _ context: Context) -> Reply {
        let troubles = HealthTrouble.all(condition, context)
        let state = troubles.isEmpty ? "ok" : "degraded"
        let lines = [
            daemon(condition), clock(condition, context), work(context), store(condition),
            disk(condition), backups(condition), outbox(context), webhooks(context),
            configuration(condition),
        ]
        return .ok(
            lines
                + troubles.map {
                    .data(
                        "trouble: \($0.text)",
                        [Member("reason", .text($0.key)), Member("text", .text($0.text))])
                },
            [
                Member("state", .text(state)), Member("troubles", .number(troubles.count)),
                Member("revision", .number(Int(context.register.revision))),
            ])
    }

    private static func daemon(_ condition: Condition) -> ReplyLine {
        .data(
            "wbld \(Product.version), up for \(timeInWords(condition.uptime))",
            [
                Member("version", .text(Product.version)),
                Member("uptime_seconds", .number(condition.uptime)),
            ])
    }

    private static func clock(_ condition: Condition, _ context: Context) -> ReplyLine {
        .data(
            "clock: \(context.now.inWords) (\(condition.timeZone))",
            [
                Member("now", .text(context.now.description)),
                Member("time_zone", .text(condition.timeZone)),
            ])
    }

    private static func work(_ context: Context) -> ReplyLine {
        let (present, isPlanning) = (context.present.count, context.job != nil)
        return .data(
            "\(counted(present, "connection")); planning: \(isPlanning ? "under way" : "no job")",
            [Member("connections", .number(present)), Member("planning", .flag(isPlanning))])
    }

    private static func store(_ condition: Condition) -> ReplyLine {
        .data(
            "database: \(bytesInWords(condition.databaseBytes)), its log "
                + bytesInWords(condition.logBytes),
            [
                Member("database_bytes", .number(condition.databaseBytes)),
                Member("log_bytes", .number(condition.logBytes)),
            ])
    }

    private static func disk(_ condition: Condition) -> ReplyLine {
        .data(
            "disk: " + (condition.freeBytes.map { "\(bytesInWords($0)) free" } ?? "not known"),
            [Member("free_bytes", condition.freeBytes.map { .number($0) } ?? .none)])
    }

    private static func backups(_ condition: Condition) -> ReplyLine {
        guard let last = condition.backups.last else {
            return .data(
                "backups: none (backup makes one)",
                [Member("backups", .number(0)), Member("last_backup", .none)])
        }
        return .data(
            "backups: \(condition.backups.count), the last \(last)",
            [
                Member("backups", .number(condition.backups.count)),
                Member("last_backup", .text(last)),
            ])
    }

    private static func outbox(_ context: Context) -> ReplyLine {
        let (open, isHeld) = (context.outbox.openCount, context.outbox.isHeld)
        return .data(
            "outbox: \(counted(open, "mail")) on the way out" + (isHeld ? ", held" : ""),
            [Member("mails", .number(open)), Member("held", .flag(isHeld))])
    }

    private static func webhooks(_ context: Context) -> ReplyLine {
        let webhooks = context.settings.webhooks
        let open = webhooks.reduce(0) { $0 + context.outbox.openCount(of: $1.channel) }
        return .data(
            "webhooks: \(webhooks.count), \(counted(open, "notice")) on the way out",
            [Member("webhooks", .number(webhooks.count)), Member("notices", .number(open))])
    }

    private static func configuration(_ condition: Condition) -> ReplyLine {
        let isNew = condition.isConfigurationNew
        return .data(
            "configuration: \(condition.configuration ?? "none, the defaults hold")"
                + (isNew ? " (changed since; reload takes it up)" : ""),
            [
                Member("configuration", condition.configuration.map { .text($0) } ?? .none),
                Member("changed", .flag(isNew)),
            ])
    }
}

/// `3 days 4 hours`, `12 minutes`, `5 seconds`: the two largest parts.
private func timeInWords(_ seconds: Int) -> String {
    let parts = [
        (seconds / 86_400, "day"), (seconds / 3_600 % 24, "hour"), (seconds / 60 % 60, "minute"),
        (seconds % 60, "second"),
    ]
    let words = parts.drop { $0.0 == 0 }.prefix(2).filter { $0.0 > 0 }.map { counted($0, $1) }
    return words.isEmpty ? "0 seconds" : words.joined(separator: " ")
}
