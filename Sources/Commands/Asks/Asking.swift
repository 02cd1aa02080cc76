import Wire
import WorkBasedLearning

/// What the published plan asks of a host or speaker, or what one has declined.
struct Asking {
    /// A slot, or a request for a speaker.
    let noun: Noun
    let id: String
    /// What it is, for whom and when, with the id.
    let words: String
    /// The host or the speaker.
    let contact: String
    /// When it begins; nil for a session that is planned no more.
    let start: Moment?
    /// The part of the published plan that hangs on it; empty where it has none any more.
    let part: Plan
    let answer: AskAnswer
    let kind: AskKind

    var state: AskState { answer.state }

    /// Whether it begins later than a moment, or nothing says when.
    func isAhead(of now: Moment) -> Bool { start.map { $0 > now } ?? true }

    /// Every asking of the published plan and every refusal that stands: slots before requests, in
    /// natural order. O(n log n) in the plan and the refusals.
    static func all(in register: Register) -> [Asking] {
        let plan = register.published
        let bySlot = Dictionary(grouping: plan?.placements ?? [], by: \.slot)
        let askings =
            bySlot.compactMap { Asking(slot: $0, $1, register) }
            + (plan?.sessions ?? []).compactMap { Asking($0, register) }
        let known = Set(askings.map(\.answer.ask.parties))
        let refusals = register.refusals.filter { !known.contains($0.ask.parties) }
        return (askings + refusals.compactMap { declined($0, register) }).sorted {
            $0.noun == $1.noun
                ? $0.id == $1.id
                    ? $0.answer.ask.contact < $1.answer.ask.contact : inNaturalOrder($0.id, $1.id)
                : $0.noun == .slot
        }
    }
}

extension Asking {
    private init?(slot id: String, _ placements: [Placement], _ register: Register) {
        guard let slot = register.slots[id], let parties = register.parties(ofSlot: id) else {
            return nil
        }
        (noun, self.id, kind, start) = (.slot, id, .employer, slot.start)
        words = register.words(forSlot: id)
        contact = register.host(of: slot.site)
        part = Plan(part: placements, [])
        answer = register.answer(.employer, parties)
    }

    private init?(_ session: Session, _ register: Register) {
        let parties = register.parties(ofRequest: session.request, speaker: session.speaker)
        guard let parties else { return nil }
        (noun, id, kind) = (.speakerRequest, session.request, .speaker)
        start = session.start
        contact = register.speakers[session.speaker]?.name ?? session.speaker
        words = "\(id) (\(contact), \(stretchInWords(session.start, session.end)))"
        part = Plan(part: [], [session])
        answer = register.answer(.speaker, parties)
    }

    private init(_ request: String, _ refusal: AskAnswer, _ name: String) {
        (noun, id, kind, start) = (.speakerRequest, request, .speaker, nil)
        (contact, words) = (name, "\(request) (\(name))")
        (part, answer) = (Plan(part: [], []), refusal)
    }

    /// What has been declined, and stands in the plan no more; nil where it concerns nobody now.
    /// O(slots or speakers).
    private static func declined(_ refusal: AskAnswer, _ register: Register) -> Asking? {
        let ask = refusal.ask
        if let slot = register.owner(.slot, key: ask.subject) {
            return register.parties(ofSlot: slot) == ask.parties
                ? Asking(slot: slot, [], register) : nil
        }
        guard let request = register.owner(.speakerRequest, key: ask.subject),
            let speaker = register.owner(.speaker, key: ask.contact)
        else { return nil }
        return Asking(request, refusal, register.speakers[speaker]?.name ?? speaker)
    }
}

extension Plan {
    /// The plan without what hosts and speakers are asked for.
    func without(_ askings: [Asking]) -> Plan {
        let slots = Set(askings.filter { $0.noun == .slot }.map(\.id))
        let sessions = Set(askings.flatMap(\.part.sessions).map { [$0.request, $0.speaker] })
        var plan = self
        plan.placements.removeAll { slots.contains($0.slot) }
        plan.sessions.removeAll { sessions.contains([$0.request, $0.speaker]) }
        return plan
    }
}
