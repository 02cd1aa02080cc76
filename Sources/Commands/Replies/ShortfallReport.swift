import Planning
import Wire

/// Who is not placed, by the reason.
enum ShortfallReport {
    /// - Parameter dropped: how many had a place that the last audit took away again.
    static func lines(_ shortfall: Shortfall, dropped: Int) -> [ReplyLine] {
        let total = shortfall.total + dropped
        if total == 0 { return [.data("all requests are placed", [Member("not_placed", 0)])] }
        let causes = shortfall.counts.map { cause, count in
            line(count, words(for: cause, count), key(cause))
        }
        return [.data("not placed: \(total)", [Member("not_placed", .number(total))])] + causes
            + (dropped > 0 ? [line(dropped, again, "left-out")] : [])
    }

    private static let again = "taken out again, because facts changed meanwhile (see below)"

    private static func line(_ count: Int, _ words: String, _ key: String) -> ReplyLine {
        .data(
            "  \(count) \(words)", [Member("because", .text(key)), Member("count", .number(count))])
    }

    private static func words(for cause: Shortfall.Cause, _ count: Int) -> String {
        let have = count == 1 ? "has" : "have"
        return switch cause {
        case .noOption: "\(have) no option at all, whatever others get"
        case .neverOpen:
            "\(have) only slots that cannot reach their minimum, whatever others do"
        case .slot: "lost to full slots"
        case .group: "lost to slots that do not reach their minimum"
        case .seat: "lost to full vans"
        case .chair: "lost to full wheelchair places"
        case .employerMonth: "lost to employers' monthly limits"
        case .schoolDay: "lost to schools' daily release limits"
        case .studentDay: "lost to another activity of the same student that day"
        case .speaker: "lost to other sessions of the speakers"
        case .speakerMonth: "lost to speakers' monthly limits"
        case .sectionDay: "lost to another speaker of the same class that day"
        case .unlisted: "were not looked at, or have no option: the work was stopped before"
        case .effort: "could still be placed; plan with more effort"
        }
    }

    /// The word for scripts.
    static func key(_ cause: Shortfall.Cause) -> String {
        switch cause {
        case .noOption: "no-option"
        case .neverOpen: "minimum-never"
        case .slot: "slot"
        case .group: "minimum"
        case .seat: "seat"
        case .chair: "chair"
        case .employerMonth: "employer-month"
        case .schoolDay: "school-day"
        case .studentDay: "student-day"
        case .speaker: "speaker"
        case .speakerMonth: "speaker-month"
        case .sectionDay: "section-day"
        case .unlisted: "stopped"
        case .effort: "plan-again"
        }
    }
}
