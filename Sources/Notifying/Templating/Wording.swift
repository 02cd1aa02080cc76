import WorkBasedLearning

/// A day as mails say it: `Tuesday, February 16, 2027`, `martes 16 de febrero de 2027`.
func dayInWords(_ day: Day, _ language: Language) -> String {
    let (year, month, number) = day.civil
    let place = Weekday.allCases.firstIndex(of: day.weekday) ?? 0
    switch language {
    case .english:
        return "\(englishDays[place]), \(englishMonths[month - 1]) \(number), \(year)"
    case .spanish:
        return "\(spanishDays[place]) \(number) de \(spanishMonths[month - 1]) de \(year)"
    }
}

/// A minute of the day on a clock of twelve hours: `9:05 AM`, `9:05 a. m.`; the end of the day is
/// midnight.
func timeInWords(_ minute: Int, _ language: Language) -> String {
    let (hour, rest) = (minute / 60 % 24, minute % 60)
    let clock = "\((hour + 11) % 12 + 1):\(rest < 10 ? "0" : "")\(rest)"
    return switch language {
    // No line break inside the time.
    case .english: "\(clock)\u{A0}\(hour < 12 ? "AM" : "PM")"
    case .spanish: "\(clock)\u{A0}\(hour < 12 ? "a" : "p").\u{A0}m."
    }
}

/// A kind of experience as mails say it; one that has no Spanish title here keeps its own.
func title(of kind: Experience, _ language: Language) -> String {
    switch language {
    case .english: kind.title
    case .spanish: spanishTitles[kind.word] ?? kind.title
    }
}

private let englishDays = [
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
]
private let spanishDays = [
    "lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo",
]
private let englishMonths = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
]
private let spanishMonths = [
    "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre",
    "octubre", "noviembre", "diciembre",
]
private let spanishTitles = [
    "career_fair": "feria de profesiones",
    "industry_panel": "panel de profesionales",
    "informational_interview": "entrevista informativa",
    "job_shadow": "jornada de observación laboral",
    "mock_interview": "simulacro de entrevista de trabajo",
    "simulation": "simulación laboral",
    "workplace_tour": "visita a un lugar de trabajo",
]
