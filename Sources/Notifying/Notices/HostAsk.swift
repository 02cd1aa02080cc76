import WorkBasedLearning

/// Asks an employer to host the students of one slot.
enum HostAsk {
    private static let word = "host_ask"

    static let kind = NoticeKind(
        word: word, audience: .employer,
        phrases: Phrases(
            title: Phrase("Request to host students", "Solicitud para recibir a estudiantes"),
            opening: Phrase(
                "We are asking whether you can host students as follows.",
                "Le preguntamos si puede recibir a estudiantes como sigue."),
            change: Phrase(
                "Our earlier request to you has changed. This is how it stands now; it replaces "
                    + "what we sent before.",
                "Nuestra solicitud anterior ha cambiado. Así queda ahora; sustituye a lo que le "
                    + "enviamos antes."),
            cancellation: Phrase(
                "Our request to you to host students as named below is cancelled. Nothing else "
                    + "needs to be done.",
                "Queda cancelada nuestra solicitud para recibir a estudiantes que se indica a "
                    + "continuación. No hace falta hacer nada más."),
            closing: .howToAnswer),
        letters: letters)

    @Sendable private static func letters(_ plan: Plan, _ register: Register) -> [Letter] {
        Dictionary(grouping: plan.placements, by: \.slot).compactMap { slot, placements in
            letter(slot, placements, register)
        }
    }

    private static func letter(
        _ slotID: String, _ placements: [Placement], _ register: Register
    ) -> Letter? {
        guard let slot = register.slots[slotID], let key = register.key(.slot, slotID),
            let site = register.sites[slot.site],
            let employer = register.employers[site.employer],
            let employerKey = register.key(.employer, site.employer)
        else { return nil }
        let host = register.host(of: slot.site)
        let names = placements.compactMap { placement in
            register.requests[placement.request].flatMap { register.students[$0.student]?.name }
        }
        return Letter(
            matter: Matter(kind: word, subject: key, recipient: employerKey),
            recipient: Recipient(
                name: employer.contact.isEmpty ? employer.name : employer.contact,
                address: employer.email, language: employer.language),
            start: slot.start, gist: Placed.gist(slot, host: host),
            details: [
                .kind(slot.kind), .time(slot.start, slot.end),
                .place(site, host: host, mode: slot.mode), .students(names),
            ])
    }
}
