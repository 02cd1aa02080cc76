import WorkBasedLearning

/// The school is near enough.
enum SpeakerTravel {
    static let rule = SpeakerRule(
        name: "speaker-travel",
        looksAt: "the places of the speaker's site and the school, max_travel_minutes",
        sentence: "An onsite session is within the longest drive and the speaker's "
            + "max_travel_minutes one way; a speaker without a site or coordinates comes "
            + "only virtually.",
        figures: \.driveInWords,
        examples: [
            Example("speaker K1 max_travel_minutes=8", gives: .allowed),
            Example("speaker K1 max_travel_minutes=7", gives: .forbidden),
            Example("speaker K1 site=", gives: .forbidden),
            Example("speaker K1 site= modes=virtual", gives: .allowed),
        ],
        verdict: .allowsPair(
            { situation, visit in situation.travelMinutes(visit) != nil },
            else: { situation, visit in reason(situation, visit) }))

    /// Why the speaker does not drive to the school.
    private static func reason(_ situation: Situation, _ visit: Visit) -> String {
        let (speaker, settings) = (situation.speaker(visit), situation.settings)
        guard let site = situation.facts.register.sites[speaker.site] else {
            return "the speaker has no site and comes only virtually"
        }
        guard let kilometres = situation.kilometres(visit) else {
            return coordinatesReason(situation.school(visit), site) + " for a drive"
        }
        guard let minutes = settings.driveMinutes(kilometres) else {
            let longest = settings.driveKilometres
            return "it is \(kilometresInWords(kilometres, over: longest)) to the school and a "
                + "drive may be \(longest) km"
        }
        let most = speaker.maxTravelMinutes ?? Int(minutes)
        return "the drive takes \(counted(Int(minutes), "minute")) one way and the speaker "
            + "drives at most \(most)"
    }
}
