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
        let request = facts.speakerRequests[visit.request]
        let (soonest, _) = facts.earliestStart.quotientAndRemainder(dividingBy: 1440)
        var day = max(request.earliest, Int32(clamping: soonest - 1))
        while day <= request.latest {
            guard !stop.isRaised else {
                isCutShort = true
                return
            }
            for start in starts(visit.section, day, request.minutes) {
                list(
                    SessionOffer(
                        visit: visit, day: day, start: start, end: start + request.minutes,
                        travel: travel))
            }
            day += 1
        }
    }

    /// The starts that a section's meetings offer on a day, ascending and each once.
    private func starts(_ section: Int, _ day: Int32, _ minutes: Int32) -> [Int32] {
        let step = facts.settings.speakerStepMinutes
        var starts: Set<Int32> = []
        for meeting in situation.freeWindows.ofSection(section, on: day).meetings {
            starts.formUnion(
                stride(from: meeting.start, through: meeting.end - minutes, by: step))
        }
        return starts.sorted()
    }
}
