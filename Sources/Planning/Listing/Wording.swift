import WorkBasedLearning

/// Entries as a sentence lists them: `a`, `a and b`, `a, b and c`.
func listed(_ entries: [String], last joint: String = " and ") -> String {
    guard let last = entries.last, entries.count > 1 else { return entries.joined() }
    return entries.dropLast().joined(separator: ", ") + joint + last
}

/// Names as a sentence lists them; semicolons part them where a name has a comma of its own.
func listedNames(_ names: [String], last joint: String = " and ") -> String {
    guard names.contains(where: { $0.contains(",") }), let last = names.last, names.count > 1
    else { return listed(names, last: joint) }
    return names.dropLast().joined(separator: "; ") + ";" + joint + last
}

/// A number of things: `1 hour`, `48 hours`.
func counted(_ number: Int, _ word: String) -> String {
    "\(number) \(word)\(number == 1 ? "" : "s")"
}

/// Words after their article: `a job shadow`, `an industry panel`.
func withArticle(_ words: String) -> String {
    ("aeiou".contains(words.prefix(1)) ? "an " : "a ") + words
}

/// A distance in tenths of a kilometre that reads as more than the limit that it exceeds.
func kilometresInWords(_ kilometres: Double, over limit: Double) -> String {
    let nearest = (kilometres * 10).rounded() / 10
    return "\(nearest > limit ? nearest : (kilometres * 10).rounded(.up) / 10) km"
}

/// A minute counted from a day's midnight, which a way may put before or after that day.
func minuteInWords(_ minute: Int32) -> String {
    let time = clockTime((Int(minute) % 1440 + 1440) % 1440)
    if minute < 0 { return "\(time) of an earlier day" }
    return minute > 1440 ? "\(time) of a later day" : clockTime(Int(minute))
}

extension Stretch {
    /// `08:00-10:30`.
    var inWords: String { "\(clockTime(Int(start)))-\(clockTime(Int(end)))" }
}

/// Why a day is not within the dates of a request.
func datesReason(_ day: Int32, first: Int32, last: Int32) -> String {
    let words = Day(number: day).inWords
    return day < first
        ? "\(words) is before the request's first day, \(Day(number: first).inWords)"
        : "\(words) is after the request's last day, \(Day(number: last).inWords)"
}

/// Why somebody's free time does not hold a stretch of a day.
func freeTimeReason(
    _ who: String, away: Stretch, remark: String = "", free: [Stretch]
) -> String {
    let (leaves, returns) = (minuteInWords(away.start), minuteInWords(away.end))
    let asked = "\(who) would have to be free from \(leaves) to \(returns)\(remark), and is "
    return asked
        + (free.isEmpty ? "not free at all on that day" : "free \(listed(free.map(\.inWords)))")
}

/// Which of two places have no coordinates, where a distance needs both.
func coordinatesReason(_ school: School, _ site: Site) -> String {
    var places: [String] = []
    if Place(school.latitude, school.longitude) == nil { places.append("school \(school.id)") }
    if Place(site.latitude, site.longitude) == nil { places.append("site \(site.id)") }
    return "\(listed(places)) \(places.count == 1 ? "has" : "have") no coordinates"
}

extension Situation {
    /// Why something starts too soon.
    var leadTimeReason: String {
        let (hours, asOf) = (settings.leadTimeHours, facts.asOf.inWords)
        return hours == 0
            ? "it starts before \(asOf)"
            : "it starts less than \(counted(hours, "hour")) after \(asOf)"
    }
}

/// The settings' numbers that several rules share, in words.
extension PlanningSettings {
    var leadTimeInWords: String { counted(leadTimeHours, "hour") }

    var placementInWords: String { "\(placementPoints) points for each step of priority" }

    var choicesInWords: String {
        "\(listed(choicePoints.map(String.init))) points for the first choices in their order"
    }

    var driveInWords: String {
        "drive up to \(driveKilometres) km at \(driveSpeed) km/h, roads \(detour) times as long "
            + "as the crow flies, \(counted(parkingMinutes, "minute")) besides"
    }
}
