import WorkBasedLearning

/// A session lies inside one meeting of the section.
enum MeetingTime {
    static let rule = SpeakerRule(
        name: "speaker-meeting",
        looksAt: "the section's availability, the busy windows of section and school, the "
            + "school's calendar",
        sentence: "A meeting of the section holds the whole session, which starts with the "
            + "meeting or a whole number of the settings' steps after it and touches no "
            + "busy window of the section or the school.",
        figures: { "steps of \(counted($0.speakerStepMinutes, "minute"))" },
        examples: [
            Example("start 09:30", gives: .allowed),
            Example("start 09:45", gives: .forbidden),
            Example("start 09:10", gives: .forbidden),
            Example("availability H1 kind=busy start=09:29 end=09:40", gives: .forbidden),
        ],
        verdict: .allowsOffer(
            { situation, offer in
                let lesson = situation.freeWindows.ofSection(offer.visit.section, on: offer.day)
                let step = Int32(situation.settings.speakerStepMinutes)
                return !lesson.busy.contains { $0.overlaps(offer.session) }
                    && lesson.meetings.contains {
                        $0.holds(offer.session) && (offer.start - $0.start) % step == 0
                    }
            },
            else: { situation, offer in
                let day = Day(number: offer.day).inWords
                return "on \(day) \(reason(situation, offer))"
            }))

    /// Why no meeting of the day takes the session.
    private static func reason(_ situation: Situation, _ offer: SessionOffer) -> String {
        guard !situation.isClosed(offer) else { return "the school is closed" }
        let lesson = situation.freeWindows.ofSection(offer.visit.section, on: offer.day)
        guard !lesson.meetings.isEmpty else { return "the section does not meet" }
        let (session, minutes) = (offer.session, offer.end - offer.start)
        let meetings = "the section meets \(listed(lesson.meetings.map(\.inWords)))"
        guard lesson.meetings.contains(where: { $0.end - $0.start >= minutes }) else {
            return "\(meetings), too short for \(counted(Int(minutes), "minute"))"
        }
        guard lesson.meetings.contains(where: { $0.holds(session) }) else {
            return "\(meetings), which does not hold \(session.inWords)"
        }
        let busy = lesson.busy.filter { $0.overlaps(session) }
        guard busy.isEmpty else {
            return "the section or its school is busy \(listed(busy.map(\.inWords)))"
        }
        let step = counted(situation.settings.speakerStepMinutes, "minute")
        let start = minuteInWords(session.start)
        return "\(start) is not the meeting's start nor a multiple of \(step) after it"
    }
}
