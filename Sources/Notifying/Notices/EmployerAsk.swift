import WorkBasedLearning

/// Asks an employer to host the students of one slot.
enum EmployerAsk {
    static let kind = NoticeKind(
        AskKind.employer.rawValue, for: .employer, names: names, event: [:],
        english: PackageResources.employer_ask_en_mustache,
        spanish: PackageResources.employer_ask_es_mustache)

    static let standing = Standing(
        word: kind.word, audience: .employer,
        kinds: Standing.Kinds(
            new: kind, change: EmployerChange.kind, cancellation: EmployerCancellation.kind),
        calendar: .request, news: news,
        people: { id, register in register.employers[id].map { [$0.recipient] } ?? [] })

    /// What an employer may read: of students the first name, one initial and the grade.
    static let names: Names =
        Slot.names + [
            "count": .value, "several": .flag, "accepted": .flag,
            "students": .list(["student": .value, "grade": .value]),
        ]

    @Sendable static func news(_ facts: PlanFacts) -> [News] {
        Dictionary(grouping: facts.plan.placements, by: \.slot).compactMap { slot, placements in
            news(slot, placements, facts.directory)
        }
    }

    private static func news(
        _ slotID: String, _ placements: [Placement], _ directory: Directory
    ) -> News? {
        let register = directory.register
        guard let slot = register.slots[slotID], let key = register.key(.slot, slotID),
            let site = register.sites[slot.site],
            let employer = register.employers[site.employer],
            let employerKey = register.key(.employer, site.employer)
        else { return nil }
        let host = directory.host(of: slot.site)
        let recipient = employer.recipient
        return News(
            matter: Matter(kind: kind.word, subject: key, recipient: employerKey),
            recipient: recipient, start: slot.start, end: slot.end,
            place: slot.place(at: site, host),
            gist: slot.gist(host, recipient.language)
        ) { slot.details(at: site, host).adding(students(placements, directory.register)) }
    }

    /// How many students come, and who.
    private static func students(_ placements: [Placement], _ register: Register) -> Details {
        let students = placements.compactMap { placement in
            register.requests[placement.request].flatMap { register.students[$0.student] }
        }
        return [
            "count": .number(students.count), "several": .when(students.count > 1),
            "students": .list(
                students.map { ["student": .text(shortName($0.name)), "grade": .text($0.grade)] }),
        ]
    }
}

extension Employer {
    /// The contact, by name where one is known.
    var recipient: Recipient {
        Recipient(name: contact.isEmpty ? name : contact, address: email, language: language)
    }
}
