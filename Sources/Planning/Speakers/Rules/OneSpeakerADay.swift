/// A section hears one speaker a day.
enum OneSpeakerADay {
    static let rule = SpeakerRule(
        name: "one-speaker-a-day",
        looksAt: "the section, the day",
        sentence: "A section has at most one speaker a day.",
        verdict: .takes { _, offer, needs in
            needs.append(
                Need(
                    resource: ResourceKey(.sectionDay, Int32(offer.visit.section), offer.day),
                    capacity: 1))
        })
}
