import WorkBasedLearning

/// Months and weekdays by their names, or by what these begin with: three letters or more.
enum CalendarNames {
    /// 1 to 12: `feb`, `sept`, `february`.
    static func month(_ word: String) -> Int? {
        place(of: word, in: months).map { $0 + 1 }
    }

    /// `tue`, `thurs`, `tuesday`.
    static func weekday(_ word: String) -> Weekday? {
        place(of: word, in: weekdays).map { Weekday.allCases[$0] }
    }

    private static func place(of word: String, in names: [String]) -> Int? {
        word.count < 3 ? nil : names.firstIndex { $0.hasPrefix(word) }
    }

    private static let months = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september",
        "october", "november", "december",
    ]

    private static let weekdays = [
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
    ]
}
