import WorkBasedLearning

@testable import Office

/// Says at set times, as short words, what it is asked to: the hosts who have accepted and the
/// students who were told, by ``Register/tell(_:_:at:)``.
enum Crier {
    static func occasions(_ times: OccasionTimes = OccasionTimes()) -> Occasions {
        Occasions(
            times: times,
            ports: OccasionPorts(
                reminders: { plan, register, moment in
                    people(plan, register).filter { told($0.key, register) < moment }
                        .map { say("remind \($0.id)", $0.audience, $0.key) }
                },
                thanks: { plan, register in
                    people(plan, register).filter { $0.audience != .student }
                        .filter { told($0.key, register) < forever }
                        .map { say("thank \($0.id)", $0.audience, $0.key) }
                },
                attendance: { plan, day, register, told in
                    list("absent", plan, day, register, told) {
                        register.requests[$0.request].flatMap { register.students[$0.student] }?
                            .school ?? ""
                    }
                },
                manifests: { plan, day, register, told in
                    list("ride", plan, day, register, told) { _ in "H1" }
                },
                digests: { facts, _ in
                    let failures = facts.failures.map { " \($0.what) \($0.times)" }.joined()
                    return [say("digest \(facts.day)\(failures)", .coordinator, 0).announcement]
                }))
    }

    /// When somebody who was never told will have been.
    private static let forever = Moment(day: Day(number: .max / 4), minute: 0)

    private static func told(_ key: Int64, _ register: Register) -> Moment {
        register.told(about: Matter(kind: "told", subject: key, recipient: 0))?.at ?? forever
    }

    private struct Person {
        let id: String
        let audience: Audience
        let key: Int64
    }

    /// Hosts, speakers and students of a plan, each once.
    private static func people(_ plan: Plan, _ register: Register) -> [Person] {
        func person(_ id: String, _ noun: Noun, _ audience: Audience) -> Person? {
            register.key(noun, id).map { Person(id: id, audience: audience, key: $0) }
        }
        return Set(plan.placements.map(\.slot)).sorted().compactMap { person($0, .slot, .employer) }
            + plan.sessions.compactMap { person($0.request, .speakerRequest, .speaker) }
            + plan.placements.compactMap { person($0.request, .request, .student) }
    }

    /// A list for each school, whose digest is what stands in it.
    private static func list(
        _ word: String, _ plan: Plan, _ day: Day, _ register: Register, _ told: [Int64: String],
        school: (Placement) -> String
    ) -> [TimedAnnouncement] {
        let lines = Dictionary(grouping: plan.placements, by: school)
        return register.schools.owners.compactMap { id in
            let digest = (lines[id] ?? []).map(\.request).joined(separator: ",")
            guard let key = register.key(.school, id), digest != told[key] ?? "" else { return nil }
            let changed = told[key] == nil ? "" : " changed"
            return say("\(word) \(id) \(day): \(digest)\(changed)", .attendance, key, digest)
        }
    }

    private static func say(
        _ words: String, _ audience: Audience, _ key: Int64, _ digest: String = ""
    ) -> TimedAnnouncement {
        TimedAnnouncement(
            Announcement(
                kind: words, matter: Matter(kind: words, subject: key, recipient: 0),
                audience: audience,
                recipient: Recipient(name: "", address: "a@x.example", language: .english),
                details: [:]), about: [key], digest: digest)
    }
}

extension Register {
    /// Somebody is told of an entry, or agrees to it, at a moment.
    mutating func tell(_ noun: Noun, _ id: String, at now: Moment) {
        guard let key = key(noun, id) else { return }
        let told = Told(digest: "", address: "", language: .english, gist: "", at: now)
        apply(.told(Matter(kind: "told", subject: key, recipient: 0), told))
    }
}
