import WorkBasedLearning

/// The mode suits speaker and class.
enum SpeakerMode {
    static let rule = SpeakerRule(
        name: "speaker-mode",
        looksAt: "the speaker's modes, the request's mode",
        sentence: "The mode is one of the speaker's and, where the request names one, that one.",
        examples: [
            Example("speaker_request G1 mode=onsite", gives: .allowed),
            Example("speaker_request G1 mode=virtual", gives: .forbidden),
            Example(
                "speaker_request G1 mode=virtual", "speaker K1 modes=onsite;virtual",
                gives: .allowed),
        ],
        verdict: .allowsPair(
            { situation, visit in
                let wanted = situation.facts.speakerRequests[visit.request].mode
                return (wanted ?? visit.mode) == visit.mode
                    && situation.facts.speakers[visit.speaker].modes.contains(visit.mode)
            },
            else: { situation, visit in
                let modes = situation.speaker(visit).modes
                let wanted = situation.request(visit).mode ?? visit.mode
                let asked = "the request asks for \(withArticle(wanted.rawValue)) session"
                guard modes.contains(wanted) else {
                    let given = listed(modes.map(\.rawValue))
                    return "\(asked), and the speaker gives only \(given) ones"
                }
                return "\(asked), and this one is \(visit.mode.rawValue)"
            }))
}
