import WorkBasedLearning

/// The speaker has something to say to the class.
enum SpeakerSubject {
    static let rule = SpeakerRule(
        name: "speaker-subject",
        looksAt: "the topics and pathways of the speaker, the request's topic, the "
            + "section's pathway",
        sentence: "All words of the request's topic occur in one of the speaker's topics, or "
            + "the section's pathway is one of the speaker's.",
        examples: [
            Example(gives: .allowed),
            Example("section C1 pathway=Law", gives: .forbidden),
            Example(
                "section C1 pathway=Law", #"speaker_request G1 topic="work ROBOTICS""#,
                gives: .allowed),
            Example(
                "section C1 pathway=Law", "speaker_request G1 topic=robot", gives: .forbidden),
        ],
        verdict: .allowsPair(
            { situation, visit in
                situation.meetsTopic(visit)
                    || situation.facts.speakers[visit.speaker].pathways
                        .contains(situation.facts.sections[visit.section].pathway)
            },
            else: { situation, visit in
                let topic = topicReason(situation, visit)
                let pathway = situation.section(visit).pathway
                return pathway.isEmpty
                    ? "\(topic), and the section has no pathway"
                    : "\(topic), and \(pathway) is none of the speaker's pathways"
            }))

    private static func topicReason(_ situation: Situation, _ visit: Visit) -> String {
        situation.facts.speakerRequests[visit.request].topic.isEmpty
            ? "the request names no topic"
            : "no topic of the speaker has all words of \(quoted(situation.request(visit).topic))"
    }
}
