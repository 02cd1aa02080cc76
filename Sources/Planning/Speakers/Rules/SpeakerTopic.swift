/// A met topic earns points.
enum SpeakerTopic {
    static let rule = SpeakerRule(
        name: "speaker-topic",
        looksAt: "the speaker's topics, the request's topic",
        sentence: "A session earns points where the speaker's topics meet the request's.",
        figures: { "\($0.topicPoints) points" },
        examples: [
            Example(gives: .points(0)),
            Example("speaker_request G1 topic=robotics", gives: .points(60)),
            Example(#"speaker_request G1 topic="robotics art""#, gives: .points(0)),
        ],
        verdict: .scoresPair { situation, visit in
            situation.meetsTopic(visit) ? situation.settings.topicPoints : 0
        })
}
