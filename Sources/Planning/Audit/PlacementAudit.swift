import WorkBasedLearning

/// Judges one placement at a time by the rules for students' requests.
struct PlacementAudit {
    private let register: Register
    private let settings: PlanningSettings
    private let asOf: Moment?
    private let published: [String: Placement]
    private let declined: Set<AskParties>

    init(_ register: Register, _ settings: PlanningSettings, asOf: Moment?) {
        self.register = register
        self.settings = settings
        self.asOf = asOf
        let placements = register.published?.placements ?? []
        published = Dictionary(
            placements.map { ($0.request, $0) }, uniquingKeysWith: { _, last in last })
        declined = declines(in: register)
    }

    /// What a placement earns and uses, or what is wrong with it.
    func judge(_ placement: Placement) throws(Complaint) -> Assessment {
        let parts = try AuditParts(placement, in: register)
        try checkSlot(placement, parts)
        let ways = AuditWays(parts: parts, register: register, map: AuditMap(settings: settings))
        let (leaves, returns) = try ways.times(of: placement, wait: settings.waitMinutes)
        let student = parts.student
        try require(
            AuditCalendar(register: register).isFree(
                student: student.id, school: student.school, on: parts.slot.start.day,
                leaves..<returns),
            "the student is not free from \(clockTime(max(0, leaves))) to "
                + clockTime(min(1440, returns)))
        let away = (parts.slot.start.minute - leaves) + (returns - parts.slot.end.minute)
        let points = worth(placement, parts) - away
        try require(points > 0, "it would earn no points")
        return Assessment(points: points, uses: uses(placement, parts), minimum: parts.slot.min)
    }

    /// The rules that look at the slot whatever the journey.
    private func checkSlot(_ placement: Placement, _ parts: AuditParts) throws(Complaint) {
        let (request, slot) = (parts.request, parts.slot)
        try require(!hasDeclined(slot, parts.employer), "the host has declined")
        try require(
            request.kind == slot.kind, "it is a \(slot.kind.title), not a \(request.kind.title)")
        let day = slot.start.day
        try require(
            (request.earliest.map { $0 <= day } ?? true)
                && (request.latest.map { day <= $0 } ?? true),
            "\(day.inWords) is outside the request's dates")
        if let asOf, published[placement.request] != placement {
            try require(
                slot.start.minutes - asOf.minutes >= settings.leadTimeHours * 60,
                "it starts less than \(settings.leadTimeHours) hours after \(asOf.inWords)")
        }
        try checkStudent(parts)
    }

    private func hasDeclined(_ slot: Slot, _ employer: Employer) -> Bool {
        guard let subject = register.key(.slot, slot.id),
            let contact = register.key(.employer, employer.id)
        else { return false }
        return declined.contains(AskParties(subject: subject, contact: contact))
    }

    private func checkStudent(_ parts: AuditParts) throws(Complaint) {
        let (student, slot) = (parts.student, parts.slot)
        func isListed(_ text: String, _ list: [String]) -> Bool {
            list.contains { isExactly($0, text) }
        }
        try require(
            slot.pathways.isEmpty || slot.pathways.contains { isListed($0, student.pathways) },
            "it is for other pathways than the student's")
        try require(
            slot.grades.isEmpty || isListed(student.grade, slot.grades),
            "it is for other grades than the student's")
        if let least = slot.minAge {
            let age = student.birthdate.map { years(from: $0, to: slot.start.day) }
            try require(age.map { $0 >= least } ?? false, "the student must be at least \(least)")
        }
        let asked = slot.documents + parts.employer.documents
        try require(
            asked.allSatisfy { isListed($0, student.documents) },
            "a document that the slot or its employer asks for is missing")
    }

    /// Whole years from a birth date to a day.
    private func years(from birthdate: Day, to day: Day) -> Int {
        let (born, now) = (birthdate.civil, day.civil)
        let hadBirthday = (now.month, now.day) >= (born.month, born.day)
        return now.year - born.year - (hadBirthday ? 0 : 1)
    }

    /// The points but for the minutes away.
    private func worth(_ placement: Placement, _ parts: AuditParts) -> Int {
        let wanted = zip(parts.request.choices, settings.choicePoints).filter { choice, _ in
            choice == parts.employer.id || isExactly(choice, "sector:\(parts.employer.sector)")
        }
        var points = settings.placementPoints * parts.student.priority
        points += max(0, wanted.map(\.1).max() ?? 0)
        if let kept = published[placement.request], kept.slot == placement.slot {
            points += settings.keptSlotPoints
            if kept == placement { points += settings.keptJourneysPoints }
        }
        return points
    }

    private func uses(_ placement: Placement, _ parts: AuditParts) -> [Use] {
        let (student, slot, day) = (parts.student, parts.slot, parts.slot.start.day)
        var uses = [
            Use(thing: .slot(slot.id), limit: slot.max),
            Use(thing: .studentDay(student.id, day), limit: 1),
        ]
        for case .run(let run) in placement.out == placement.back
            ? [placement.out] : [placement.out, placement.back]
        {
            let row = register.trips.rows(run).first
            uses.append(
                student.wheelchair
                    ? Use(thing: .chair(run), limit: row?.wheelchairSeats ?? 0)
                    : Use(thing: .seat(run), limit: row?.seats ?? 0))
        }
        if let limit = parts.employer.monthlyLimit {
            let (year, month, _) = day.civil
            uses.append(
                Use(
                    thing: .employerMonth(parts.employer.id, year: year, month: month),
                    limit: limit))
        }
        if slot.mode == .onsite, let limit = parts.school.dailyReleaseLimit {
            uses.append(Use(thing: .schoolDay(parts.school.id, day), limit: limit))
        }
        return uses
    }
}
