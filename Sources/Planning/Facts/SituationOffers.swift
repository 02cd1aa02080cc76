import WorkBasedLearning

/// Placements and sessions as the offers that they were made of.
extension Situation {
    /// The offer of a placement, or nil where it is none any more.
    func offer(_ placement: Placement) -> Offer? {
        let ids = facts.ids
        guard let request = ids.requests.number(placement.request),
            let slot = ids.slots.number(placement.slot)
        else { return nil }
        let student = Int(facts.requests[Int(request)].student)
        guard student >= 0, facts.slots[Int(slot)].employer >= 0 else { return nil }
        let (out, back) = (ids.way(placement.out), ids.way(placement.back))
        return journeys.between(student, Int(slot))
            .first { $0.out == out && $0.back == back }
            .map { journey in
                let pair = Pairing(request: Int(request), student: student, slot: Int(slot))
                return Offer(pairing: pair, journey: journey)
            }
    }

    /// The offer of a session, or nil where it is none any more.
    func offer(_ session: Session) -> SessionOffer? {
        guard let request = facts.ids.speakerRequests.number(session.request),
            let speaker = facts.ids.speakers.number(session.speaker)
        else { return nil }
        let section = Int(facts.speakerRequests[Int(request)].section)
        guard section >= 0 else { return nil }
        let visit = Visit(
            request: Int(request), section: section, speaker: Int(speaker), mode: session.mode)
        return travelMinutes(visit).map { travel in
            SessionOffer(
                visit: visit, day: session.start.day.number, start: Int32(session.start.minute),
                end: Int32(session.end.minute), travel: travel)
        }
    }
}
