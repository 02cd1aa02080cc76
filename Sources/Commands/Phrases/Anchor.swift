import WorkBasedLearning

/// What a date is measured from that is said without its year, or as a weekday alone.
///
/// Such a weekday is the nearest one in the anchor's direction, the anchor's own day included. Such
/// a date is the nearest one in its direction too, but may lie up to 60 days behind the anchor:
/// `jan 15` said on 1 Feb is two weeks ago, not in a year. So a span said the wrong way round
/// (`feb 16 to feb 2`) is found out, and does not become one of a year.
enum Anchor {
    /// Looking ahead: from today, or from the first day of a span to its last.
    case from(Day)
    /// Looking back: from the last day of a span to its first, or from today.
    case upTo(Day)

    /// How many days a date without a year may lie on the other side.
    static let slack = 60

    var day: Day {
        switch self {
        case .from(let day), .upTo(let day): day
        }
    }

    /// The year of a day of a month that was said without one.
    func year(ofMonth month: Int, day: Int) -> Int {
        let here = self.day.civil.year
        let years = [here - 1, here, here + 1].filter { year in
            Day.atMost(day, month: month, year: year).map(isInReach) ?? false
        }
        switch self {
        case .from: return years.first ?? here
        case .upTo: return years.last ?? here
        }
    }

    private func isInReach(_ candidate: Day) -> Bool {
        switch self {
        case .from(let day): candidate >= day.adding(days: -Anchor.slack)
        case .upTo(let day): candidate <= day.adding(days: Anchor.slack)
        }
    }

    /// The nearest such weekday.
    func nearest(_ weekday: Weekday) -> Day {
        let ahead = (weekday.place - day.weekday.place + 7) % 7
        switch self {
        case .from(let day): return day.adding(days: ahead)
        case .upTo(let day): return day.adding(days: ahead == 0 ? 0 : ahead - 7)
        }
    }
}
