import WorkBasedLearning

/// Asks an employer to host the students of one slot.
enum EmployerAsk {
    static let kind = NoticeKind(
        "employer_ask", for: .employer, names: names, event: [:],
        english: PackageResources.employer_ask_en_mustache,
        spanish: PackageResources.employer_ask_es_mustache)

    static let standing = Standing(
        word: kind.word, audience: .employer,
        kinds: Standing.Kinds(
            new: kind, change: EmployerChange.kind, cancellation: EmployerCancellation.kind),
        calendar: .request, news: news,
        people: { id, register in register.employers[id].map { [recipient($0)] } ?? [] })

    /// What an employer may read: of students the first name, one initial and the grade.
    static let names: Names =
        Names.time + Names.moved + [
            "what": .value, "host": .value, "address": .value, "online": .flag,
            "count": .value, "several": .flag,
            "students": .list(["student": .value, "grade": .value]),
        ]

    @Sendable static func news(_ plan: Plan, _ register: Register) -> [News] {
        Dictionary(grouping: plan.placements, by: \.slot).compactMap { slot, placements in
            news(slot, placements, register)
        }
    }

    private static func news(
        _ slotID: String, _ placements: [Placement], _ register: Register
    ) -> News? {
        guard let slot = register.slots[slotID], let key = register.key(.slot, slotID),
            let site = register.sites[slot.site],
            let employer = register.employers[site.employer],
            let employerKey = register.key(.employer, site.employer)
        else { return nil }
        let host = register.host(of: slot.site)
        let isOnline = slot.mode == .virtual
        let students = placements.compactMap { placement in
            register.requests[placement.request].flatMap { register.students[$0.student] }
        }
        let details: Details = [
            "what": .experience(slot.kind), "host": .text(host),
            "address": .text(isOnline ? "" : site.fullAddress), "online": .when(isOnline),
            "count": .number(students.count), "several": .when(students.count > 1),
            "students": .list(
                students.map { ["student": .text(shortName($0.name)), "grade": .text($0.grade)] }),
        ]
        let recipient = recipient(employer)
        return News(
            matter: Matter(kind: kind.word, subject: key, recipient: employerKey),
            recipient: recipient, start: slot.start, end: slot.end,
            place: isOnline ? "" : site.place(of: host),
            gist: slot.gist(host, recipient.language),
            details: details.adding(.time(slot.start, slot.end)))
    }

    private static func recipient(_ employer: Employer) -> Recipient {
        Recipient(
            name: employer.contact.isEmpty ? employer.name : employer.contact,
            address: employer.email, language: employer.language)
    }
}
