import HashTreeCollections

/// Something that is told once, when its time has come.
package struct Occasion: Sendable, Hashable {
    package enum Kind: String, Sendable, CaseIterable {
        /// A visit or a session is soon.
        case reminder
        /// A visit or a session was.
        case thanks
        /// Who of a school is away on a day.
        case attendance
        /// Who rides in a vehicle on a day.
        case manifest
        /// What is open.
        case digest

        /// The kind of event that it has been told.
        package var deed: String {
            switch self {
            case .reminder: "reminded"
            case .thanks: "thanked"
            case .attendance: "attendance-told"
            case .manifest: "manifest-told"
            case .digest: "digest-told"
            }
        }
    }

    package let kind: Kind
    /// The day that it is about.
    package let day: Day
    /// The key of the slot, request, school or run that it is about; 0 for the whole district.
    package let subject: Int64

    package init(_ kind: Kind, on day: Day, about subject: Int64 = 0) {
        self.kind = kind
        self.day = day
        self.subject = subject
    }
}

extension Occasion: Comparable {
    package static func < (one: Occasion, other: Occasion) -> Bool {
        (one.kind.rawValue, one.day, one.subject) < (other.kind.rawValue, other.day, other.subject)
    }
}

/// How far what is told at set times has come.
package struct OccasionClock: Sendable, Equatable {
    /// The district's wall clock when something was told last.
    package var until: Moment
    /// How many notices were left out since the last digest, as their time was past.
    package var dropped: Int

    package init(until: Moment, dropped: Int = 0) {
        self.until = until
        self.dropped = dropped
    }
}

extension Register {
    /// The digest under which an occasion has been told; nil where it has not.
    package func told(at occasion: Occasion) -> String? { done[occasion] }
}
