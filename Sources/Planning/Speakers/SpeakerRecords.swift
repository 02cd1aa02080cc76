import WorkBasedLearning

/// A section as the rules see it.
struct SectionFacts {
    let school: Int32
    /// -1 for none.
    let pathway: Int32
    let windows: [Window]
}

/// A guest speaker as the rules see it.
struct SpeakerFacts {
    /// Where the speaker drives from; nil for one who comes only virtually.
    let place: Place?
    /// The speaker as entries of choices: by id, by employer, by sector.
    let choices: [Int32]
    let pathways: [Int32]
    /// The folded words of each topic.
    let topics: [[Int32]]
    let modes: [Mode]
    let monthlyLimit: Int?
    let maxTravelMinutes: Int?
    let windows: [Window]
}

/// A section's request as the rules see it.
struct SpeakerRequestFacts {
    /// -1 for a section that is not known.
    let section: Int32
    /// The folded words of the topic.
    let topic: [Int32]
    let choices: [Int32]
    let earliest: Int32
    let latest: Int32
    let mode: Mode?
    let minutes: Int32
    let priority: Int
    /// The speakers who have declined it.
    let decliners: Set<Int32>
    /// What the published plan gives this request.
    let kept: Kept?

    /// A published speaker, start and mode.
    struct Kept {
        let speaker: Int32
        let start: Moment
        let mode: Mode
    }
}

extension FactsReader {
    mutating func sections() -> [SectionFacts] {
        rows(ids.sections).map { (row: Section) in
            SectionFacts(
                school: ids.schools[row.school],
                pathway: row.pathway.isEmpty ? -1 : words.number(row.pathway),
                windows: windows(row.id))
        }
    }

    mutating func speakers(from sites: [SiteFacts], of employers: [EmployerFacts])
        -> [SpeakerFacts]
    {
        rows(ids.speakers).map { (row: Speaker) in
            let site = ids.sites.number(row.site)
            let employer = ids.employers.number(row.employer).map { employers[Int($0)] }
            return SpeakerFacts(
                place: site.flatMap { sites[Int($0)].place },
                choices: [words.number(row.id)]
                    + (employer.map { [$0.choice, $0.sectorChoice] } ?? []),
                pathways: words.numbers(row.pathways),
                topics: row.topics.map { words.numbers(foldedWords($0)) }, modes: row.modes,
                monthlyLimit: row.monthlyLimit, maxTravelMinutes: row.maxTravelMinutes,
                windows: windows(row.id))
        }
    }

    mutating func speakerRequests() -> [SpeakerRequestFacts] {
        var kept: [String: SpeakerRequestFacts.Kept] = [:]
        for session in register.published?.sessions ?? [] {
            kept[session.request] = SpeakerRequestFacts.Kept(
                speaker: ids.speakers[session.speaker], start: session.start, mode: session.mode)
        }
        return rows(ids.speakerRequests).map { (row: SpeakerRequest) in
            let school = register.sections[row.section].map { ids.schools[$0.school] } ?? -1
            return SpeakerRequestFacts(
                section: school < 0 ? -1 : ids.sections[row.section],
                topic: words.numbers(foldedWords(row.topic)),
                choices: words.numbers(row.choices), earliest: row.earliest.number,
                latest: row.latest.number, mode: row.mode, minutes: Int32(row.minutes),
                priority: row.priority, decliners: decliners(of: row.id), kept: kept[row.id])
        }
    }

    /// The speakers who have declined a request; O(speakers) where there is any answer at all.
    private func decliners(of request: String) -> Set<Int32> {
        guard register.hasAnswers else { return [] }
        let decliners = ids.speakers.names.indices.filter { number in
            register.parties(ofRequest: request, speaker: ids.speakers.names[number])
                .map(register.hasDeclined) ?? false
        }
        return Set(decliners.map { Int32($0) })
    }
}
