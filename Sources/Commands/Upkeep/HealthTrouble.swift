import WorkBasedLearning

/// Something that somebody has to look after.
struct HealthTrouble: Equatable {
    /// The word for programs.
    let key: String
    let text: String

    /// All there are, the most pressing first.
    static func all(_ condition: Condition, _ context: Context) -> [HealthTrouble] {
        disk(condition) + clock(condition, context) + configuration(condition)
            + mails(context) + context.settings.webhooks.flatMap { webhook($0, context.outbox) }
            + scopes(condition, context.register) + teachers(context.register)
    }

    /// Teachers of whom nobody can tell by login or address who speaks.
    private static func teachers(_ register: Register) -> [HealthTrouble] {
        func doubled(_ column: String, _ value: (Teacher) -> String) -> [HealthTrouble] {
            let named = register.teachers.unorderedRows.filter { !value($0).isEmpty }
            return Dictionary(grouping: named, by: value).values
                .filter { Set($0.map(\.name)).count > 1 }
                .map { $0.map(\.id).sorted(by: inNaturalOrder) }
                .sorted { inNaturalOrder($0[0], $1[0]) }
                .map { ids in
                    HealthTrouble(
                        key: "teacher-twice",
                        text: "the teachers \(ids.joined(separator: ", ")) have one \(column), so "
                            + "that none of them is known by it; set teacher \(ids[0]) "
                            + "\(column)=… gives one another")
                }
        }
        return doubled("login", \.login) + doubled("email") { $0.email.lowercased() }
    }

    private static func disk(_ condition: Condition) -> [HealthTrouble] {
        var troubles: [HealthTrouble] = []
        if condition.isLastChangeLost {
            troubles.append(
                HealthTrouble(
                    key: "change-lost",
                    text: "the disk did not take the last change; the log says why"))
        }
        if condition.isDiskShort {
            troubles.append(
                HealthTrouble(
                    key: "disk-short",
                    text: "the disk is nearly full; make room on that of the state directory"))
        }
        return troubles
    }

    /// A clock that stands before what is on record has been set back.
    private static func clock(_ condition: Condition, _ context: Context) -> [HealthTrouble] {
        guard let last = condition.lastRecord.map(context.ports.localTime), last > context.now
        else { return [] }
        return [
            HealthTrouble(
                key: "clock-back",
                text: "the clock stands before the last record (\(last.inWords)); set it right")
        ]
    }

    private static func configuration(_ condition: Condition) -> [HealthTrouble] {
        guard let first = condition.configurationFaults.first else { return [] }
        let count = counted(condition.configurationFaults.count, "fault")
        return [
            HealthTrouble(
                key: "configuration",
                text: "the configuration file has \(count), with which the daemon would not start "
                    + "again (\(first)); reload says all of it")
        ]
    }

    /// Scopes with names that no school has, which let their users see less than is meant.
    private static func scopes(_ condition: Condition, _ register: Register) -> [HealthTrouble] {
        if register.count(.school) == 0 { return [] }
        let districts = Set(register.schools.unorderedRows.map(\.district))
        return condition.scopes.sorted { $0.key < $1.key }.flatMap { key, scope in
            scope.districts.subtracting(districts).sorted().map {
                unknown("school of the district \(quoted($0))", key)
            }
                + scope.schools.filter { !register.has(.school, $0) }.sorted().map {
                    unknown("school \(quoted($0))", key)
                }
        }
    }

    private static func unknown(_ what: String, _ key: String) -> HealthTrouble {
        HealthTrouble(
            key: "scope",
            text: "\(key): there is no \(what) in schools.csv; mend the configuration "
                + "and say reload")
    }

    private static func mails(_ context: Context) -> [HealthTrouble] {
        var troubles: [HealthTrouble] = []
        if case .relay(let words, _) = context.hindrance {
            troubles.append(
                HealthTrouble(
                    key: "relay", text: "the relay takes no mail (\(words)); outbox says more"))
        }
        let dead = context.outbox.count(.dead)
        if dead > 0 {
            troubles.append(
                HealthTrouble(
                    key: "mails-given-up",
                    text: "\(counted(dead, "mail")) given up; outbox lists them, outbox retry "
                        + "tries again"))
        }
        return troubles
    }

    private static func webhook(_ webhook: WebhookFacts, _ outbox: Ledger) -> [HealthTrouble] {
        let name = webhook.name
        if outbox.disabled.contains(webhook.channel) {
            return [
                HealthTrouble(
                    key: "webhook-off",
                    text: "webhook \(name) is turned off; enable webhook \(name) turns it on")
            ]
        }
        let (failed, dead) = (
            outbox.count(.failed, of: webhook.channel), outbox.count(.dead, of: webhook.channel)
        )
        if failed + dead == 0 { return [] }
        return [
            HealthTrouble(
                key: "webhook-failing",
                text: "webhook \(name): \(counted(failed, "notice")) late, \(dead) given up; "
                    + "outbox channel=\(webhook.channel) says why")
        ]
    }
}
