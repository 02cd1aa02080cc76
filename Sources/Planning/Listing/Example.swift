/// A case that shows what a rule says: a small county, altered, and the rule's word on it.
///
/// In that county (`Example.county`) all rules let request R1 take slot O1 and speaker request G1
/// have speaker K1.
package struct Example: Sendable {
    /// What is altered, each a sentence such as `slot O1 grades=12`: an entry and cells of its row.
    ///
    /// An entry that is not there is made; `availability`, `calendar` and `trip` add a row. Besides
    /// entries there are `as-of MOMENT`, `start HH:MM` or `start MOMENT` (of the speaker's
    /// session), `declined SLOT` or `declined REQUEST SPEAKER`, and `published REQUEST …` with the
    /// rest of the row of a plan file but for the status.
    package let given: [String]
    package let outcome: Ruling

    /// - Parameters:
    ///   - given: what is altered; nothing for the county as it is.
    ///   - outcome: what the rule says then.
    init(_ given: String..., gives outcome: Ruling) {
        self.given = given
        self.outcome = outcome
    }

    /// The county that examples alter, for people.
    package static let county = """
        Student S1 (grade 11, born 2010-05-01, pathway Health, document waiver) of school H1 \
        asks for a job shadow (R1). Slot O1 is one, on Tuesday 16 February 2027 from 09:00 to \
        11:00, at site W1 of employer E1 (Health), 1.1 km from the school; school H1 releases \
        students from 08:00 to 15:00, and no trips run. Section C1 (Health) meets at 09:00 for \
        an hour and asks for a speaker of 30 minutes on that day (G1); speaker K1 of E1 (Health, \
        "Robotics at work") comes on site from W1 and is free from 08:00 to 15:00. The plan is \
        made on 2027-02-01T08:00.
        """
}

/// What a rule says of an option.
package enum Ruling: Sendable, Equatable {
    case allowed
    case forbidden
    /// What the option takes a unit of, by the names of the documents.
    case takes([String])
    /// What the option earns or costs.
    case points(Int)
}

extension Ruling: CustomStringConvertible {
    package var description: String {
        switch self {
        case .allowed: "allowed"
        case .forbidden: "forbidden"
        case .takes(let names):
            names.isEmpty ? "takes nothing" : "takes " + names.joined(separator: ", ")
        case .points(let points): "\(points) points"
        }
    }
}
