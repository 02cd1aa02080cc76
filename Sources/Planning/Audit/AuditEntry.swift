import WorkBasedLearning

/// Why a placement or session is not allowed, as the rest of a sentence.
struct Complaint: Error {
    let text: String

    init(_ text: String) { self.text = text }
}

/// Complains unless a condition holds.
func require(_ condition: Bool, _ text: @autoclosure () -> String) throws(Complaint) {
    if !condition { throw Complaint(text()) }
}

/// What an allowed placement or session earns, and what it uses up.
struct Assessment {
    let points: Int
    let uses: [Use]
    /// The slot's minimum; 1 for a session.
    var minimum = 1
}

/// One unit of something of which there is only so much.
struct Use {
    let thing: Thing
    let limit: Int
}

/// A placement or session of a plan with what the audit found about it alone.
struct AuditEntry {
    private(set) var placement: Placement?
    private(set) var session: Session?
    /// What is wrong with it by itself; nil where nothing is.
    let fault: String?
    let assessment: Assessment?

    init(placement: Placement, isFirst: Bool, _ judge: () throws(Complaint) -> Assessment) {
        self.placement = placement
        (fault, assessment) = Self.result(isFirst, judge)
    }

    init(session: Session, isFirst: Bool, _ judge: () throws(Complaint) -> Assessment) {
        self.session = session
        (fault, assessment) = Self.result(isFirst, judge)
    }

    var points: Int { assessment?.points ?? 0 }
    var uses: [Use] { assessment?.uses ?? [] }

    func violation(_ fault: String) -> Violation {
        if let placement {
            return Violation(
                request: placement.request, slot: placement.slot,
                text: "Request \(placement.request) cannot take slot \(placement.slot): \(fault).")
        }
        let (request, speaker) = (session?.request ?? "", session?.speaker ?? "")
        return Violation(
            request: request, slot: nil,
            text: "Speaker request \(request) cannot have speaker \(speaker): \(fault).")
    }

    private static func result(
        _ isFirst: Bool, _ judge: () throws(Complaint) -> Assessment
    ) -> (String?, Assessment?) {
        do throws(Complaint) {
            try require(isFirst, "the plan serves the request already")
            return (nil, try judge())
        } catch {
            return (error.text, nil)
        }
    }
}
