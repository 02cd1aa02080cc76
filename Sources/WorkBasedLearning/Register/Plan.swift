/// A student's placement: the request, the slot, and how the student gets there and back.
package struct Placement: Sendable, Hashable {
    package let request: String
    package let slot: String
    package let out: Leg
    package let back: Leg

    package init(request: String, slot: String, out: Leg, back: Leg) {
        self.request = request
        self.slot = slot
        self.out = out
        self.back = back
    }
}

/// One way of a journey: on foot, by the student's own car, by a run, or none at all.
package enum Leg: Sendable, Hashable {
    case walk
    case drive
    case virtual
    case run(String)
}

extension Leg: CustomStringConvertible {
    /// The word of plan.csv: `walk`, `drive`, `virtual` or the run's id.
    package var description: String {
        switch self {
        case .walk: "walk"
        case .drive: "drive"
        case .virtual: "virtual"
        case .run(let id): id
        }
    }

    package init(_ text: String) {
        switch text {
        case "walk": self = .walk
        case "drive": self = .drive
        case "virtual": self = .virtual
        default: self = .run(text)
        }
    }
}

/// A guest speaker's session for a section's request.
package struct Session: Sendable, Hashable {
    package let request: String
    package let speaker: String
    package let start: Moment
    package let end: Moment
    package let mode: Mode

    package init(request: String, speaker: String, start: Moment, end: Moment, mode: Mode) {
        self.request = request
        self.speaker = speaker
        self.start = start
        self.end = end
        self.mode = mode
    }
}

/// Who goes where and who speaks when, as one plan, with what it was made from.
package struct Plan: Sendable, Equatable {
    /// In natural order of requests.
    package var placements: [Placement]
    /// In natural order of requests.
    package var sessions: [Session]
    /// The register's revision that the plan was made from.
    package var revision: Int64
    /// The moment for which it was made; nil for a plan that was taken in by import.
    package var asOf: Moment?
    package var seed: UInt64
    /// The plan's score.
    package var points: Int
    /// What proves how good the plan is, for the register that it was made from; nil for a plan
    /// that was taken in by import.
    package var proof: Proof?

    package init(
        placements: [Placement], sessions: [Session], revision: Int64, asOf: Moment?,
        seed: UInt64, points: Int, proof: Proof? = nil
    ) {
        self.placements = placements.sorted { inNaturalOrder($0.request, $1.request) }
        self.sessions = sessions.sorted { inNaturalOrder($0.request, $1.request) }
        self.revision = revision
        self.asOf = asOf
        self.seed = seed
        self.points = points
        self.proof = proof
    }

    /// Some placements and sessions by themselves.
    package init(part placements: [Placement], _ sessions: [Session]) {
        self.init(
            placements: placements, sessions: sessions, revision: 0, asOf: nil, seed: 0, points: 0)
    }

    package var count: Int { placements.count + sessions.count }

    /// The placement of a request. O(log n).
    package func placement(of request: String) -> Placement? {
        placements.first(named: request, by: \.request)
    }

    /// The session of a request. O(log n).
    package func session(of request: String) -> Session? {
        sessions.first(named: request, by: \.request)
    }

    /// The plan without rows that name what a register does not know (any more).
    package func known(to register: Register) -> Plan {
        func isKnown(_ leg: Leg) -> Bool {
            if case .run(let id) = leg { register.has(.trip, id) } else { true }
        }
        var plan = self
        plan.placements.removeAll {
            !register.has(.request, $0.request) || !register.has(.slot, $0.slot)
                || !isKnown($0.out) || !isKnown($0.back)
        }
        plan.sessions.removeAll {
            !register.has(.speakerRequest, $0.request) || !register.has(.speaker, $0.speaker)
        }
        return plan
    }
}
