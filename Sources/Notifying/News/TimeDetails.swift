import WorkBasedLearning

extension Names {
    /// The names of a stretch of one day.
    static let time: Names = ["day": .value, "starts": .value, "ends": .value]
    /// The names of the time that was told earlier, where it has changed.
    static let moved: Names = [
        "moved": .record(["old_day": .value, "old_starts": .value, "old_ends": .value])
    ]
    /// The names of what no longer takes place.
    static let cancelled: Names = time + ["gist": .value, "place": .value]
}

extension Details {
    static func time(_ start: Moment, _ end: Moment) -> Details {
        ["day": .day(start.day), "starts": .time(start.minute), "ends": .time(end.minute)]
    }

    /// The time that was told earlier; nothing where it is the same.
    static func moved(from told: Told?, to news: News) -> Details {
        guard let start = told?.start, let end = told?.end, (start, end) != (news.start, news.end)
        else { return Details() }
        return [
            "moved": .record([
                "old_day": .day(start.day), "old_starts": .time(start.minute),
                "old_ends": .time(end.minute),
            ])
        ]
    }

    /// What no longer takes place, as it was told.
    static func cancelled(_ told: Told) -> Details {
        var details: Details = ["gist": .text(told.gist), "place": .text(told.place)]
        if let start = told.start, let end = told.end {
            details = details.adding(.time(start, end))
        }
        return details
    }
}
