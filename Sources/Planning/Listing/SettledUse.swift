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
            guard let offer = situation.offer(placement) else { continue }
            needs.removeAll(keepingCapacity: true)
            studentBook.addNeeds(offer.pairing, in: situation, to: &needs)
            studentBook.addNeeds(offer, in: situation, to: &needs)
            book.use(needs)
        }
        for session in settled.plan.sessions {
            guard let request = facts.ids.speakerRequests.number(session.request) else { continue }
            settledRequests.insert(facts.requests.count + Int(request))
            guard let offer = situation.offer(session) else { continue }
            needs.removeAll(keepingCapacity: true)
            speakerBook.addNeeds(offer.visit, in: situation, to: &needs)
            speakerBook.addNeeds(offer, in: situation, to: &needs)
            book.use(needs)
        }
    }
}
