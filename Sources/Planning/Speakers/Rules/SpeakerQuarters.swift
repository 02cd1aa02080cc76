/// A speaker is in one place at a time.
enum SpeakerQuarters {
    static let rule = SpeakerRule(
        name: "speaker-quarters",
        looksAt: "the speaker's way and session, the day",
        sentence: "Two sessions of a speaker never touch the same quarter of an hour, the "
            + "way included.",
        examples: [
            Example(
                gives: .takes([
                    "speaker:K1:2027-02-16:35", "speaker:K1:2027-02-16:36",
                    "speaker:K1:2027-02-16:37", "speaker:K1:2027-02-16:38",
                ])),
            Example(
                "speaker K1 modes=virtual",
                gives: .takes(["speaker:K1:2027-02-16:36", "speaker:K1:2027-02-16:37"])),
        ],
        verdict: .takes { _, offer, needs in
            let quarters = offer.away.start / 15..<(offer.away.end + 14) / 15
            for quarter in quarters {
                needs.append(
                    Need(
                        resource: .quarter(offer.visit.speaker, offer.day, quarter), capacity: 1))
            }
        })
}
