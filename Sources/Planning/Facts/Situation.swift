import WorkBasedLearning

/// What rules look at: the facts, and what is worked out from them on demand.
///
/// Belongs to one listing on one thread.
final class Situation {
    let facts: Facts
    let freeWindows: FreeWindows
    let journeys: Journeys

    init(_ facts: Facts) {
        self.facts = facts
        freeWindows = FreeWindows(facts)
        journeys = Journeys(facts)
    }

    var settings: PlanningSettings { facts.settings }

    /// Minutes from a speaker's site to a section's school by car: 0 for a virtual session, nil
    /// where the speaker cannot come.
    func travelMinutes(_ visit: Visit) -> Int32? {
        guard visit.mode == .onsite else { return 0 }
        let speaker = facts.speakers[visit.speaker]
        let school = Int(facts.sections[visit.section].school)
        guard let here = speaker.place, let there = facts.schools[school].place,
            let minutes = facts.settings.driveMinutes(here.kilometres(to: there)),
            Int(minutes) <= speaker.maxTravelMinutes ?? .max
        else { return nil }
        return minutes
    }

    /// Whether all words of a speaker request's topic occur in one of the speaker's topics.
    func meetsTopic(_ visit: Visit) -> Bool {
        let words = facts.speakerRequests[visit.request].topic
        return !words.isEmpty
            && facts.speakers[visit.speaker].topics.contains { topic in
                words.allSatisfy(topic.contains)
            }
    }

    /// The best points that any met entry of a request's choices earns; later entries earn none.
    func choicePoints(_ choices: [Int32], metBy isMet: (Int32) -> Bool) -> Int {
        var best = 0
        for (entry, points) in zip(choices, facts.settings.choicePoints) where isMet(entry) {
            best = max(best, points)
        }
        return best
    }
}
