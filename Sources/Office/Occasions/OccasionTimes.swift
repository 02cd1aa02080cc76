import WorkBasedLearning

/// At which times of the district's wall clock people are told what has its time; in minutes of
/// the day.
package struct OccasionTimes: Sendable, Equatable {
    /// When reminders leave.
    package var reminder = 8 * 60
    /// How many school days before a visit.
    package var reminderDays = 2
    /// When thanks leave, on the school day after a visit.
    package var thanks = 8 * 60
    /// When the lists of the next school day leave.
    package var dayBefore = 15 * 60
    /// When the digest leaves.
    package var digest = 7 * 60

    /// Days by which thanks may be late.
    static let daysLate = 5

    package init() {}

    /// The first moment after another at which anything may fall due. O(1).
    func next(after now: Moment) -> Moment {
        let hours = [reminder, thanks, dayBefore, digest]
        let today = hours.filter { $0 > now.minute }.min()
        return Moment(
            day: today == nil ? now.day.adding(days: 1) : now.day,
            minute: today ?? hours.min() ?? 0)
    }

    /// The last moment up to another that had a time of the day.
    static func latest(_ minute: Int, upTo now: Moment) -> Moment {
        Moment(day: now.minute >= minute ? now.day : now.day.adding(days: -1), minute: minute)
    }
}
