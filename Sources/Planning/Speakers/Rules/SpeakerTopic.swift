/// A met topic earns points.
enum SpeakerTopic {
    static let rule = SpeakerRule(
        name: "speaker-topic",
        looksAt: "the speaker's topics, the request's topic",
        sentence: "A session earns points where the speaker's topics meet the request's.",
        verdict: .scores { situation, offer in
            situation.meetsTopic(offer.visit) ? situation.settings.topicPoints : 0
        })
}
