/// A section's wish for a guest speaker.
package struct SpeakerRequest: Identified {
    package var id = ""
    package var section = ""
    package var topic = ""
    /// Speakers' ids, employers' ids or `sector:NAME`, best first.
    package var choices: [String] = []
    package var earliest = Day(number: 0)
    package var latest = Day(number: 0)
    /// nil for either mode.
    package var mode: Mode?
    /// Length of the session.
    package var minutes = 1
    /// 1 to 9; a session is worth as many times the points.
    package var priority = 1

    package init() {}

    package static let table = TablePath<SpeakerRequest>(
        { $0.speakerRequests }, { $1(&$0.speakerRequests) })

    package static let sheet = Sheet<SpeakerRequest>(
        .speakerRequest, file: "speaker_requests.csv", owner: \.id,
        columns: [
            Column("id", \.id, .id, required: true),
            Column("section", \.section, .id, required: true, refers: [.section]),
            Column("topic", \.topic, .line),
            Column("choices", \.choices, .list, chooses: [.speaker, .employer]),
            Column("earliest", \.earliest, .date, required: true),
            Column("latest", \.latest, .date, required: true),
            Column("mode", \.mode, Field<Mode>.word.optional),
            Column("minutes", \.minutes, .number(1...1000), required: true),
            Column("priority", \.priority, .number(1...9)),
        ],
        example: [
            "G1", "C1", "emergency medicine", "K1", "2027-02-01", "2027-02-26", "onsite", "40",
            "1",
        ],
        check: { spanFaults($0.earliest, $0.latest, columns: ("earliest", "latest")) })
}
