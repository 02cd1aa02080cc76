import Foundation
import WorkBasedLearning

/// Judges one session at a time by the rules for guest speakers.
struct SessionAudit {
    private let register: Register
    private let settings: PlanningSettings
    private let asOf: Moment?
    private let published: [String: Session]
    private let declined: Set<AskParties>

    init(_ register: Register, _ settings: PlanningSettings, asOf: Moment?) {
        self.register = register
        self.settings = settings
        self.asOf = asOf
        let sessions = register.published?.sessions ?? []
        published = Dictionary(
            sessions.map { ($0.request, $0) }, uniquingKeysWith: { _, last in last })
        declined = declines(in: register)
    }

    /// What a session earns and uses, or what is wrong with it.
    func judge(_ session: Session) throws(Complaint) -> Assessment {
        let request = try known(register.speakerRequests[session.request], "the request")
        let section = try known(register.sections[request.section], "the request's section")
        let school = try known(register.schools[section.school], "the section's school")
        let speaker = try known(register.speakers[session.speaker], "the speaker")
        let employer = try known(register.employers[speaker.employer], "the speaker's employer")
        try checkTime(session, request, section)
        try require(!hasDeclined(request, speaker), "the speaker has declined")
        try require(
            speaker.modes.contains(session.mode) && request.mode ?? session.mode == session.mode,
            "a session that is \(session.mode.rawValue) does not suit the speaker and the class")
        let onTopic = speaker.topics.contains { covers($0, request.topic) }
        try require(
            onTopic || speaker.pathways.contains { isExactly($0, section.pathway) },
            "neither the speaker's topics nor pathways meet the request")
        let way = session.mode == .onsite ? try travel(speaker, to: school) : 0
        let away = session.start.minute - way..<session.end.minute + way
        try require(
            AuditCalendar(register: register).isFree(
                speaker: speaker.id, on: session.start.day, away),
            "the speaker is not free then")
        let points =
            worth(session, request, [speaker.id, employer.id], "sector:\(employer.sector)")
            + (onTopic ? settings.topicPoints : 0) - 2 * way
        try require(points > 0, "it would earn no points")
        return Assessment(points: points, uses: uses(session, section, speaker, away))
    }

    private func hasDeclined(_ request: SpeakerRequest, _ speaker: Speaker) -> Bool {
        guard let subject = register.key(.speakerRequest, request.id),
            let contact = register.key(.speaker, speaker.id)
        else { return false }
        return declined.contains(AskParties(subject: subject, contact: contact))
    }

    private func checkTime(
        _ session: Session, _ request: SpeakerRequest, _ section: Section
    ) throws(Complaint) {
        let (start, end) = (session.start, session.end)
        try require(
            start.day == end.day && end.minute - start.minute == request.minutes,
            "the class asks for \(request.minutes) minutes of one day")
        try require(
            request.earliest <= start.day && start.day <= request.latest,
            "\(start.day.inWords) is outside the request's dates")
        if let asOf, !isPublished(session) {
            try require(
                start.minutes - asOf.minutes >= settings.leadTimeHours * 60,
                "it starts less than \(settings.leadTimeHours) hours after \(asOf.inWords)")
        }
        let minutes = start.minute..<end.minute
        let meetings = AuditCalendar(register: register)
            .meetings(section, on: start.day, free: minutes)
        try require(
            meetings.contains {
                $0.lowerBound <= start.minute && end.minute <= $0.upperBound
                    && (start.minute - $0.lowerBound).isMultiple(of: settings.speakerStepMinutes)
            }, "section \(section.id) has no meeting that holds it")
    }

    /// Minutes of the speaker's way, one way.
    private func travel(_ speaker: Speaker, to school: School) throws(Complaint) -> Int {
        let site = try known(register.sites[speaker.site], "the speaker's site")
        let minutes = try AuditMap(settings: settings).drive(school, site)
        try require(
            speaker.maxTravelMinutes.map { minutes <= $0 } ?? true,
            "the way takes \(minutes) minutes, which is more than the speaker travels")
        return minutes
    }

    /// The points but for topic and way.
    private func worth(
        _ session: Session, _ request: SpeakerRequest, _ ids: [String], _ sector: String
    ) -> Int {
        var best = 0
        for (choice, points) in zip(request.choices, settings.choicePoints)
        where ids.contains(choice) || isExactly(choice, sector) {
            best = max(best, points)
        }
        return settings.placementPoints * request.priority + best
            + (isPublished(session) ? settings.keptSlotPoints : 0)
    }

    /// Whether the published plan has the request's session with this speaker, start and mode.
    private func isPublished(_ session: Session) -> Bool {
        published[session.request].map {
            $0.speaker == session.speaker && $0.start == session.start && $0.mode == session.mode
        } ?? false
    }

    private func uses(
        _ session: Session, _ section: Section, _ speaker: Speaker, _ away: Range<Int>
    ) -> [Use] {
        let day = session.start.day
        var uses = [Use(thing: .sectionDay(section.id, day), limit: 1)]
        for quarter in 0..<96 where away.overlaps(quarter * 15..<quarter * 15 + 15) {
            uses.append(Use(thing: .speakerQuarter(speaker.id, day, quarter), limit: 1))
        }
        if let limit = speaker.monthlyLimit {
            let (year, month, _) = day.civil
            let thing = Thing.speakerMonth(speaker.id, year: year, month: month)
            uses.append(Use(thing: thing, limit: limit))
        }
        return uses
    }

    /// Whether a speaker's topic has all words of an asked one.
    private func covers(_ topic: String, _ asked: String) -> Bool {
        let words = bare(asked)
        return !words.isEmpty && words.isSubset(of: bare(topic))
    }

    /// Words without marks and case.
    private func bare(_ text: String) -> Set<Substring> {
        let marked = text.decomposedStringWithCanonicalMapping.unicodeScalars
        let plain = marked.filter { $0.properties.canonicalCombiningClass.rawValue == 0 }
        let folded = String(plain).folding(options: .caseInsensitive, locale: nil)
        return Set(folded.split(whereSeparator: \.isWhitespace))
    }
}
