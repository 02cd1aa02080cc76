import WorkBasedLearning

extension Thing {
    /// What is wrong where more is used than there is.
    func excess(_ limit: Int) -> String {
        switch self {
        case .slot: "the slot takes at most \(limit), and others were there first"
        case .seat(let run): "run \(run) has \(limit) seats, and others took them first"
        case .chair(let run):
            "run \(run) has \(limit) wheelchair places, and others took them first"
        case .studentDay(_, let day): "the student has another activity on \(day.inWords)"
        case .schoolDay(let school, let day):
            "school \(school) releases at most \(limit) on \(day.inWords)"
        case .employerMonth(let employer, _, _):
            "employer \(employer) takes at most \(limit) in that month"
        case .speakerMonth(let speaker, _, _):
            "speaker \(speaker) comes at most \(limit) times in that month"
        case .speakerQuarter(let speaker, let day, let quarter):
            "speaker \(speaker) is busy with another session on \(day.inWords) at "
                + clockTime(quarter * 15)
        case .sectionDay(let section, let day):
            "section \(section) has another speaker on \(day.inWords)"
        }
    }
}
