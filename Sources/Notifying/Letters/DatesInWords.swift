import WorkBasedLearning

/// Dates as mails say them, in each language.
extension Phrase {
    /// `Tuesday 16 February 2027`, `martes 16 de febrero de 2027`.
    static func day(_ day: Day) -> Phrase {
        let (year, month, number) = day.civil
        let (weekday, name) = (weekdays(day.weekday), months[month - 1])
        return Phrase(
            "\(weekday.english) \(number) \(name.english) \(year)",
            "\(weekday.spanish) \(number) de \(name.spanish) de \(year)")
    }

    /// A stretch of one day: the day, then `09:00-11:00`.
    static func stretch(_ start: Moment, _ end: Moment) -> Phrase {
        let times = "\(clockTime(start.minute))-\(clockTime(end.minute))"
        return .joined([.day(start.day), Phrase(same: times)])
    }

    private static func weekdays(_ weekday: Weekday) -> Phrase {
        switch weekday {
        case .monday: Phrase("Monday", "lunes")
        case .tuesday: Phrase("Tuesday", "martes")
        case .wednesday: Phrase("Wednesday", "miércoles")
        case .thursday: Phrase("Thursday", "jueves")
        case .friday: Phrase("Friday", "viernes")
        case .saturday: Phrase("Saturday", "sábado")
        case .sunday: Phrase("Sunday", "domingo")
        }
    }

    private static let months = [
        Phrase("January", "enero"), Phrase("February", "febrero"), Phrase("March", "marzo"),
        Phrase("April", "abril"), Phrase("May", "mayo"), Phrase("June", "junio"),
        Phrase("July", "julio"), Phrase("August", "agosto"),
        Phrase("September", "septiembre"), Phrase("October", "octubre"),
        Phrase("November", "noviembre"), Phrase("December", "diciembre"),
    ]
}
