/// The things of the planning folder, in the order in which its files are read and written.
package enum Noun: String, Sendable, CaseIterable {
    case school
    case student
    case guardian
    case teacher
    case section
    case enrollment
    case calendar
    case employer
    case site
    case slot
    case speaker
    case trip
    case availability
    case request
    case speakerRequest = "speaker_request"

    /// The kind of row that this noun's file holds.
    package var rowType: any SheetRow.Type {
        switch self {
        case .school: School.self
        case .student: Student.self
        case .guardian: Guardian.self
        case .teacher: Teacher.self
        case .section: Section.self
        case .enrollment: Enrollment.self
        case .calendar: CalendarDay.self
        case .employer: Employer.self
        case .site: Site.self
        case .slot: Slot.self
        case .speaker: Speaker.self
        case .trip: TripLeg.self
        case .availability: Availability.self
        case .request: Request.self
        case .speakerRequest: SpeakerRequest.self
        }
    }

    /// The file of the planning folder that holds this noun.
    package var file: String { rowType.fileName }

    /// The noun as a sentence says it.
    package var words: String { self == .speakerRequest ? "speaker request" : rawValue }

    /// More than one of it.
    package var plural: String { self == .availability ? "times of availability" : words + "s" }

    /// The noun after its article.
    package var withArticle: String {
        ("aeiou".contains(words.prefix(1)) ? "an " : "a ") + words
    }

    /// Whether rows of this noun stand under the id of an entry of another.
    package func isKept(under other: Noun) -> Bool {
        func isKept<Row: SheetRow>(_: Row.Type) -> Bool { Row.sheet.keepers.contains(other) }
        return isKept(rowType)
    }

    /// The nouns among which no id may occur twice; each set is a separate promise.
    package static let idSpaces: [[Noun]] = [
        [.student, .school, .section, .speaker],
        [.school, .site],
        [.speaker, .employer],
        [.request, .speakerRequest],
    ]
}
