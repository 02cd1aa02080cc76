import WorkBasedLearning

/// The mode suits speaker and class.
enum SpeakerMode {
    static let rule = SpeakerRule(
        name: "speaker-mode",
        looksAt: "the speaker's modes, the request's mode",
        sentence: "The mode is one of the speaker's and, where the request names one, that one.",
        verdict: .allowsPair { situation, visit in
            let wanted = situation.facts.speakerRequests[visit.request].mode
            return (wanted ?? visit.mode) == visit.mode
                && situation.facts.speakers[visit.speaker].modes.contains(visit.mode)
        })
}
