import WorkBasedLearning

/// A placement with all that the register knows about it.
struct Placed {
    let placement: Placement
    let student: Student
    let studentKey: Int64
    let requestKey: Int64
    let slot: Slot
    let site: Site
    let host: String
    let school: School

    /// Nil where the register no longer knows a part of it.
    init?(_ placement: Placement, in register: Register) {
        guard let request = register.requests[placement.request],
            let requestKey = register.key(.request, placement.request),
            let student = register.students[request.student],
            let studentKey = register.key(.student, request.student),
            let slot = register.slots[placement.slot], let site = register.sites[slot.site],
            let school = register.schools[student.school]
        else { return nil }
        (self.placement, self.student, self.studentKey) = (placement, student, studentKey)
        (self.requestKey, self.slot, self.site, self.school) = (requestKey, slot, site, school)
        host = register.host(of: slot.site)
    }

    var gist: Phrase { Placed.gist(slot, host: host) }

    /// What, when and at whose place, without anybody's name.
    static func gist(_ slot: Slot, host: String) -> Phrase {
        .joined([
            .title(of: slot.kind), .stretch(slot.start, slot.end),
            Phrase(same: onOneLine(host)),
        ])
    }

    /// What, when, where, and the journey out and back.
    func details(in register: Register) -> [Detail] {
        let isOnline = slot.mode == .virtual
        let journeys = Journeys(school: school, site: site, slot: slot, register: register)
        return [
            .kind(slot.kind), .time(slot.start, slot.end),
            .place(site, host: host, mode: slot.mode),
        ]
            + [isOnline ? nil : Detail(.arrival, free: site.arrivalNotes)].compactMap { $0 }
            + journeys.details(of: placement)
    }

    /// A letter about the placement to somebody who stands for the student.
    func letter(
        _ kind: String, to recipient: Recipient, ordinal: Int = 0, details: [Detail]
    ) -> Letter {
        Letter(
            matter: Matter(
                kind: kind, subject: requestKey, recipient: studentKey, ordinal: ordinal),
            recipient: recipient, start: slot.start, gist: gist, details: details)
    }
}
