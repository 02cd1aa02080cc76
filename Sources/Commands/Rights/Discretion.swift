import Planning
import WorkBasedLearning

/// What is said of a student's requirements to anybody but a coordinator: that one is missing, and
/// never which document, disability, age or priority.
enum Discretion {
    /// What stands in the place of a reason that is not told.
    static let general = Refusal(rule: "requirement", reason: "a requirement is missing")

    private static let rules: Set<String> = ["age", "documents", Worth.name]
    private static let word = "wheelchair"

    static func isPrivate(_ refusal: Refusal) -> Bool {
        rules.contains(refusal.rule) || refusal.reason.contains(word)
    }

    /// A shortage in words that anybody may hear: of a van the same for every kind of place.
    static func words(_ thing: Thing, _ shortage: String) -> String {
        switch thing {
        case .seat(let run), .chair(let run): "the places on run \(run) are taken"
        default: shortage
        }
    }
}

extension Context {
    /// An explanation as the user may hear it.
    func discreet(_ explanation: Explanation) -> Explanation {
        sight.seesReasons
            ? explanation
            : explanation.withholding(Discretion.isPrivate, behind: Discretion.general)
    }

    func discreet(_ judgement: Judgement) -> Judgement {
        sight.seesReasons
            ? judgement
            : judgement.withholding(Discretion.isPrivate, behind: Discretion.general)
    }
}
