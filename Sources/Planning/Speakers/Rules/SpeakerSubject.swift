/// The speaker has something to say to the class.
enum SpeakerSubject {
    static let rule = SpeakerRule(
        name: "speaker-subject",
        looksAt: "the topics and pathways of the speaker, the request's topic, the "
            + "section's pathway",
        sentence: "All words of the request's topic occur in one of the speaker's topics, or "
            + "the section's pathway is one of the speaker's.",
        verdict: .allowsPair { situation, visit in
            situation.meetsTopic(visit)
                || situation.facts.speakers[visit.speaker].pathways
                    .contains(situation.facts.sections[visit.section].pathway)
        })
}
