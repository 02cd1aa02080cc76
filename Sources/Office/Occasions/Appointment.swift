import WorkBasedLearning

/// A slot with all its placements, or a speaker's session, as the calendar sees it.
struct Appointment {
    /// The key of the slot, or of the request for a speaker.
    let key: Int64
    let start: Moment
    /// The schools from which students come, or to which the speaker comes.
    var schools: Set<String>
    var visits: [Visit] = []
    var session: Session?

    /// A placement with the student's school.
    struct Visit {
        let placement: Placement
        let start: Moment
        /// The key of the request.
        let key: Int64
        let school: String
    }

    /// The appointments of the published plan, in no order. O(plan).
    static func all(in register: Register) -> [Appointment] {
        guard let plan = register.published else { return [] }
        var slots: [String: Appointment] = [:]
        for placement in plan.placements {
            guard let slot = register.slots[placement.slot],
                let key = register.key(.slot, placement.slot),
                let request = register.requests[placement.request],
                let requestKey = register.key(.request, placement.request),
                let school = register.students[request.student]?.school
            else { continue }
            slots[
                placement.slot, default: Appointment(key: key, start: slot.start, schools: [])
            ].add(
                Visit(
                    placement: placement, start: slot.start, key: requestKey, school: school))
        }
        return slots.values
            + plan.sessions.compactMap { session in
                guard let key = register.key(.speakerRequest, session.request),
                    let request = register.speakerRequests[session.request],
                    let section = register.sections[request.section]
                else { return nil }
                return Appointment(
                    key: key, start: session.start, schools: [section.school], session: session)
            }
    }

    private mutating func add(_ visit: Visit) {
        visits.append(visit)
        schools.insert(visit.school)
    }
}
