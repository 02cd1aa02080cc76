import WorkBasedLearning

/// Tells a coordinator what is open: answers, seats, failures.
enum DailyDigest {
    static let kind = NoticeKind(
        "daily_digest", for: .coordinator,
        names: [
            "date": .value, "quiet": .flag,
            "unanswered": .list(
                ["id": .value, "host": .value, "asked": .value] + Names.time),
            "unanswered_more": .value,
            "seats": .list(["id": .value, "host": .value, "free": .value] + Names.time),
            "seats_more": .value,
            "failures": .list(["failure": .value, "times": .value]), "failures_more": .value,
        ], english: PackageResources.daily_digest_en_mustache,
        spanish: PackageResources.daily_digest_es_mustache)

    /// Lines of one list at most.
    private static let most = 20
    /// How many days ahead free seats are named.
    private static let ahead = 14

    static func announcement(
        of facts: DailyFacts, _ plan: Plan?, to recipient: Recipient, in register: Register
    ) -> Announcement {
        let unanswered =
            facts.slots.compactMap { slot($0, register) }
            + facts.sessions.compactMap { session($0, plan, register) }
        let seats = seats(plan, from: facts.day, register)
        let failures: [Details] = facts.failures.map {
            ["failure": .text($0.what), "times": .number($0.times)]
        }
        var details: Details = [
            "date": .day(facts.day),
            "quiet": .when(unanswered.isEmpty && seats.isEmpty && failures.isEmpty),
        ]
        for (name, list) in [("unanswered", unanswered), ("seats", seats), ("failures", failures)] {
            details[name] = .list(Array(list.prefix(most)))
            let rest = list.count - most
            details["\(name)_more"] = rest > 0 ? .number(rest) : nil
        }
        return Announcement(
            kind: kind.word, matter: Matter(kind: kind.word, subject: 0, recipient: 0),
            audience: .coordinator, recipient: recipient, details: details, isRegular: true)
    }

    private static func slot(_ open: DailyFacts.Unanswered, _ register: Register) -> Details? {
        register.slots[open.id].map { slot in
            let details: Details = [
                "id": .text(open.id), "host": .text(register.host(of: slot.site)),
                "asked": open.asked.map { .day($0) },
            ]
            return details.adding(.time(slot.start, slot.end))
        }
    }

    private static func session(
        _ open: DailyFacts.Unanswered, _ plan: Plan?, _ register: Register
    ) -> Details? {
        guard let session = plan?.session(of: open.id) else { return nil }
        let details: Details = [
            "id": .text(open.id), "host": .optional(register.speakers[session.speaker]?.name),
            "asked": open.asked.map { .day($0) },
        ]
        return details.adding(.time(session.start, session.end))
    }

    /// The slots of the coming days in which somebody has a place, and more could.
    private static func seats(_ plan: Plan?, from day: Day, _ register: Register) -> [Details] {
        let taken = Dictionary(grouping: plan?.placements ?? [], by: \.slot).mapValues(\.count)
        let days = day...day.adding(days: ahead)
        var open: [(slot: Slot, free: Int)] = []
        for (id, count) in taken {
            guard let slot = register.slots[id], slot.max > count,
                days.contains(slot.start.day)
            else { continue }
            open.append((slot, slot.max - count))
        }
        open.sort { one, other in
            one.slot.start == other.slot.start
                ? inNaturalOrder(one.slot.id, other.slot.id) : one.slot.start < other.slot.start
        }
        return open.map { seat($0.slot, free: $0.free, register) }
    }

    private static func seat(_ slot: Slot, free: Int, _ register: Register) -> Details {
        let details: Details = [
            "id": .text(slot.id), "host": .text(register.host(of: slot.site)),
            "free": .number(free),
        ]
        return details.adding(.time(slot.start, slot.end))
    }
}
