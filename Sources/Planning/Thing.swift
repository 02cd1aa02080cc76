package import WorkBasedLearning

/// What placements and sessions use up, and of which there is only so much.
package enum Thing: Hashable, Sendable {
    case slot(String)
    case seat(String)
    case chair(String)
    case studentDay(String, Day)
    case schoolDay(String, Day)
    case employerMonth(String, year: Int, month: Int)
    case speakerMonth(String, year: Int, month: Int)
    /// A quarter of an hour of a speaker's day, counted from midnight.
    case speakerQuarter(String, Day, Int)
    case sectionDay(String, Day)

    /// The name in files, such as `seat:T1` or `school-day:H1:2027-02-16`.
    package var name: String {
        switch self {
        case .slot(let slot): "slot:\(slot)"
        case .seat(let run): "seat:\(run)"
        case .chair(let run): "chair:\(run)"
        case .studentDay(let student, let day): "student-day:\(student):\(day)"
        case .schoolDay(let school, let day): "school-day:\(school):\(day)"
        case .employerMonth(let employer, let year, let month):
            "employer-month:\(employer):\(monthName(year, month))"
        case .speakerMonth(let speaker, let year, let month):
            "speaker-month:\(speaker):\(monthName(year, month))"
        case .speakerQuarter(let speaker, let day, let quarter):
            "speaker:\(speaker):\(day):\(quarter)"
        case .sectionDay(let section, let day): "section-day:\(section):\(day)"
        }
    }
}

/// `YYYY-MM`.
private func monthName(_ year: Int, _ month: Int) -> String {
    String((Day(year: year, month: month, day: 1)?.description ?? "").prefix(7))
}
