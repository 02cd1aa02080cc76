import Solving
import WorkBasedLearning

extension Listing {
    /// Lists the options of a speaker request: each speaker, mode, day and start that passes.
    mutating func listSpeakerOptions(_ request: Int, stop: StopFlag) {
        let section = Int(facts.speakerRequests[request].section)
        guard section >= 0 else { return }
        for speaker in facts.speakers.indices {
            for mode in facts.speakers[speaker].modes {
                let visit = Visit(request: request, section: section, speaker: speaker, mode: mode)
                guard speakerBook.allows(visit, in: situation),
                    let travel = situation.travelMinutes(visit)
                else { continue }
                list(visit, travel, stop)
            }
        }
    }

    private mutating func list(_ visit: Visit, _ travel: Int32, _ stop: StopFlag) {
        beginVisit()
        for day in situation.days(of: visit.request) {
            guard !stop.isRaised else {
                isCutShort = true
                return
            }
            for offer in situation.offers(visit, travel, on: day) { list(offer) }
        }
    }
}

extension Situation {
    /// The days on which a class could have a speaker, from the earliest start on; those of a year
    /// at most, as each is looked at.
    func days(of request: Int) -> ClosedRange<Int32> {
        let wish = facts.speakerRequests[request]
        let (soonest, _) = facts.earliestStart.quotientAndRemainder(dividingBy: 1440)
        let first = max(wish.earliest, Int32(clamping: soonest - 1))
        return first...min(max(first, wish.latest), first + 366)
    }

    /// The offers of a visit on a day, one for each start that the section's meetings have.
    func offers(_ visit: Visit, _ travel: Int32, on day: Int32) -> [SessionOffer] {
        let minutes = facts.speakerRequests[visit.request].minutes
        return starts(visit.section, day, minutes).map { start in
            SessionOffer(
                visit: visit, day: day, start: start, end: start + minutes, travel: travel)
        }
    }

    /// The starts that a section's meetings offer on a day, ascending and each once.
    private func starts(_ section: Int, _ day: Int32, _ minutes: Int32) -> [Int32] {
        let step = facts.settings.speakerStepMinutes
        var starts: Set<Int32> = []
        for meeting in freeWindows.ofSection(section, on: day).meetings {
            starts.formUnion(
                stride(from: meeting.start, through: meeting.end - minutes, by: step))
        }
        return starts.sorted()
    }
}
