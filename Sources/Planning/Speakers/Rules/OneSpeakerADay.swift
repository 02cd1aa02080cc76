/// A section hears one speaker a day.
enum OneSpeakerADay {
    static let rule = SpeakerRule(
        name: "one-speaker-a-day",
        looksAt: "the section, the day",
        sentence: "A section has at most one speaker a day.",
        examples: [
            Example(gives: .takes(["section-day:C1:2027-02-16"])),
            Example("speaker K1 modes=virtual", gives: .takes(["section-day:C1:2027-02-16"])),
        ],
        verdict: .takes { _, offer, needs in
            needs.append(
                Need(
                    resource: ResourceKey(.sectionDay, Int32(offer.visit.section), offer.day),
                    capacity: 1))
        })
}
