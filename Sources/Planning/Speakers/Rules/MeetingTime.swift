/// A session lies inside one meeting of the section.
enum MeetingTime {
    static let rule = SpeakerRule(
        name: "speaker-meeting",
        looksAt: "the section's availability, the busy windows of section and school, the "
            + "school's calendar",
        sentence: "A meeting of the section holds the whole session, which starts with the "
            + "meeting or a multiple of 15 minutes after it and touches no busy window "
            + "of the section or the school.",
        verdict: .allowsOffer { situation, offer in
            let lesson = situation.freeWindows.ofSection(offer.visit.section, on: offer.day)
            let step = Int32(situation.settings.speakerStepMinutes)
            return !lesson.busy.contains { $0.overlaps(offer.session) }
                && lesson.meetings.contains {
                    $0.holds(offer.session) && (offer.start - $0.start) % step == 0
                }
        })
}
