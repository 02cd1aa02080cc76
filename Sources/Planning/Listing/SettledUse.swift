import WorkBasedLearning

extension Listing {
    /// Gives what is settled its share of everything scarce, and its requests no option.
    ///
    /// Called once before the first option is listed. O(settled placements and sessions).
    mutating func settle(_ settled: Settled) {
        var needs: [Need] = []
        for placement in settled.plan.placements {
            guard let request = facts.ids.requests.number(placement.request) else { continue }
            settledRequests.insert(Int(request))
            guard let offer = offer(placement, Int(request)) else { continue }
            studentBook.needs(offer, in: situation, into: &needs)
            book.use(needs)
        }
        for session in settled.plan.sessions {
            guard let request = facts.ids.speakerRequests.number(session.request) else { continue }
            settledRequests.insert(facts.requests.count + Int(request))
            guard let offer = offer(session, Int(request)) else { continue }
            speakerBook.needs(offer, in: situation, into: &needs)
            book.use(needs)
        }
    }

    /// An allowed placement as the offer that it was made of.
    private func offer(_ placement: Placement, _ request: Int) -> Offer? {
        let (ids, student) = (facts.ids, Int(facts.requests[request].student))
        let (out, back) = (ids.way(placement.out), ids.way(placement.back))
        guard student >= 0, let slot = ids.slots.number(placement.slot) else { return nil }
        return situation.journeys.between(student, Int(slot))
            .first { $0.out == out && $0.back == back }
            .map { journey in
                let pair = Pairing(request: request, student: student, slot: Int(slot))
                return Offer(pairing: pair, journey: journey)
            }
    }

    /// An allowed session as the offer that it was made of.
    private func offer(_ session: Session, _ request: Int) -> SessionOffer? {
        let section = Int(facts.speakerRequests[request].section)
        guard section >= 0, let speaker = facts.ids.speakers.number(session.speaker) else {
            return nil
        }
        let visit = Visit(
            request: request, section: section, speaker: Int(speaker), mode: session.mode)
        return situation.travelMinutes(visit).map { travel in
            SessionOffer(
                visit: visit, day: session.start.day.number, start: Int32(session.start.minute),
                end: Int32(session.end.minute), travel: travel)
        }
    }
}
