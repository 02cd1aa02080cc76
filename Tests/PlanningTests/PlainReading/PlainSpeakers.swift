import Foundation
import Planning
import WorkBasedLearning

/// A section's request, a speaker, a start and a mode, with all about them that the rules look at.
private struct PlainTalk {
    let request: SpeakerRequest
    let section: Section
    let school: School
    let speaker: Speaker
    let employer: Employer
    let start: Moment
    let mode: Mode

    var end: Moment { Moment(day: start.day, minute: start.minute + request.minutes) }
}

/// The options of speaker requests.
extension PlainReading {
    var speakerOptions: [PlainOption] {
        var found: [PlainOption] = []
        for request in register.speakerRequests.allRows {
            var day = request.earliest
            while day <= request.latest {
                for talk in talks(request, on: day) {
                    if let option = option(talk) { found.append(option) }
                }
                day = day.adding(days: 1)
            }
        }
        return found
    }

    /// Every speaker in every mode at every start that the section's meetings allow.
    private func talks(_ request: SpeakerRequest, on day: Day) -> [PlainTalk] {
        guard let section = register.sections[request.section],
            let school = register.schools[section.school]
        else { return [] }
        var found: [PlainTalk] = []
        for minute in starts(request, section, on: day) {
            for speaker in register.speakers.allRows {
                guard let employer = register.employers[speaker.employer] else { continue }
                for mode in Mode.allCases {
                    found.append(
                        PlainTalk(
                            request: request, section: section, school: school, speaker: speaker,
                            employer: employer, start: Moment(day: day, minute: minute),
                            mode: mode))
                }
            }
        }
        return found
    }

    /// The minutes at which a session lies inside one meeting, starts at one of its steps, and
    /// touches nothing busy.
    private func starts(_ request: SpeakerRequest, _ section: Section, on day: Day) -> [Int] {
        let school = section.school
        if isClosed(school, day) { return [] }
        let meetings = windows(section.id, .free, day, school: school)
        let busy =
            windows(section.id, .busy, day, school: school)
            + windows(school, .busy, day, school: school)
        return (0..<1440).filter { start in
            let end = start + request.minutes
            let fits = meetings.contains { meeting in
                meeting.lowerBound <= start && end <= meeting.upperBound
                    && (start - meeting.lowerBound) % settings.speakerStepMinutes == 0
            }
            return fits && busy.allSatisfy { $0.upperBound <= start || end <= $0.lowerBound }
        }
    }

    private func option(_ talk: PlainTalk) -> PlainOption? {
        let (request, speaker) = (talk.request, talk.speaker)
        guard isInTime(talk.start), speaker.modes.contains(talk.mode),
            request.mode == nil || request.mode == talk.mode, let way = wayMinutes(talk)
        else { return nil }
        let isTopic = meetsTopic(talk)
        guard isTopic || speaker.pathways.hasExactly(talk.section.pathway) else { return nil }
        let free = freeMinutes(of: speaker, on: talk.start.day)
        let (leaves, back) = (talk.start.minute - way, talk.end.minute + way)
        guard isFree(free, from: leaves, to: back) else { return nil }
        let session = Session(
            request: request.id, speaker: speaker.id, start: talk.start, end: talk.end,
            mode: talk.mode)
        return PlainOption(
            choice: .session(session),
            points: points(talk) + (isTopic ? settings.topicPoints : 0) - 2 * way,
            resources: resources(talk, leaves: leaves, back: back))
    }

    /// The speaker's minutes one way; nil where the speaker cannot come.
    private func wayMinutes(_ talk: PlainTalk) -> Int? {
        if talk.mode == .virtual { return 0 }
        guard let site = register.sites[talk.speaker.site],
            let minutes = driveMinutes(talk.school, site),
            minutes <= talk.speaker.maxTravelMinutes ?? minutes
        else { return nil }
        return minutes
    }

    /// Whether all words of the topic, of which there must be one, occur in one of the speaker's.
    private func meetsTopic(_ talk: PlainTalk) -> Bool {
        let wanted = words(talk.request.topic)
        return !wanted.isEmpty
            && talk.speaker.topics.contains { wanted.isSubset(of: words($0)) }
    }

    /// The words of a text after NFD, without marks, case folded.
    private func words(_ text: String) -> Set<String> {
        var folded = ""
        for scalar in text.decomposedStringWithCanonicalMapping.unicodeScalars {
            let properties = scalar.properties
            switch properties.generalCategory {
            case .nonspacingMark, .spacingMark, .enclosingMark: break
            default:
                folded +=
                    properties.changesWhenCaseFolded
                    ? properties.uppercaseMapping.lowercased() : String(scalar)
            }
        }
        return Set(folded.split(separator: " ").map(String.init))
    }

    /// The points without those of the topic and of the way.
    private func points(_ talk: PlainTalk) -> Int {
        let (request, speaker, employer) = (talk.request, talk.speaker, talk.employer)
        var points = settings.placementPoints * request.priority
        points += choicePoints(
            request.choices, among: [speaker.id, employer.id, "sector:\(employer.sector)"])
        for kept in register.published?.sessions ?? [] where kept.request == request.id {
            if kept.speaker == speaker.id && kept.start == talk.start && kept.mode == talk.mode {
                points += settings.keptSlotPoints
            }
        }
        return points
    }

    private func resources(_ talk: PlainTalk, leaves: Int, back: Int) -> [String] {
        let (speaker, day) = (talk.speaker, talk.start.day)
        var names = ["section-day:\(talk.section.id):\(day)"]
        for quarter in 0..<96 where leaves < quarter * 15 + 15 && quarter * 15 < back {
            names.append("speaker:\(speaker.id):\(day):\(quarter)")
        }
        if speaker.monthlyLimit != nil {
            names.append("speaker-month:\(speaker.id):\(month(day))")
        }
        return names.sorted()
    }
}
