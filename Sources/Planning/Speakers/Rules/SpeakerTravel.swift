/// The school is near enough.
enum SpeakerTravel {
    static let rule = SpeakerRule(
        name: "speaker-travel",
        looksAt: "the places of the speaker's site and the school, max_travel_minutes",
        sentence: "An onsite session is within the longest drive and the speaker's "
            + "max_travel_minutes one way; a speaker without a site or coordinates comes "
            + "only virtually.",
        verdict: .allowsPair { situation, visit in situation.travelMinutes(visit) != nil })
}
