import Testing

@testable import Commands

@Suite("Durations")
struct DurationPhraseTests {
    @Test(
        "A duration is so many minutes",
        arguments: [
            ("40 min", "40"), ("40 minutes", "40"), ("40-minute", "40"), ("forty minutes", "40"),
            ("40 mins.", "40"), ("90m", "90"), ("1 minute", "1"), ("a minute", "1"), ("1 h", "60"),
            ("an hour", "60"), ("1 HR", "60"), ("2 hrs", "120"), ("1.5 hours", "90"),
            ("1.5h", "90"),
            ("0.25 h", "15"), ("1.33 hours", "80"), ("1h30", "90"), ("1h05", "65"), ("1h30m", "90"),
            ("1h 30m", "90"), ("2 hours 15 minutes", "135"), ("2 hours and 15 minutes", "135"),
            ("2 hours, 15 minutes", "135"), ("an hour fifteen minutes", "75"),
            ("half an hour", "30"), ("half hour", "30"), ("a half hour", "30"),
            ("half-hour", "30"), ("quarter of an hour", "15"), ("a quarter hour", "15"),
            ("an hour and a half", "90"), ("one and a half hours", "90"),
            ("2 hours and a half", "150"),
            ("two-hour", "120"), ("forty-five minutes", "45"), ("3000 minutes", "3000"),
            ("1h 30 students", "60 | 30 students"), ("2 hours and lunch", "120 | and lunch"),
            ("40 min talk", "40 | talk"), ("1 h 0 min", "60"),
            ("2 hours to 3 hours", "120 | to 3 hours"),
        ])
    func durations(text: String, minutes: String) throws {
        #expect(try Understood.minutes(text) == minutes)
    }

    @Test(
        "What only looks like a duration is none",
        arguments: [
            "", "40", "an", "hour", "half", "half a day", "40 students", "1h30x", "1h3", "1.5",
            "-5 min",
            "40.min.5", "1.2345 h", "1234567890 min", "9:30", "minutes", "in 40 min", "1,5 h",
        ])
    func others(text: String) throws {
        #expect(try Understood.minutes(text) == "nothing")
    }

    @Test(
        "A duration that cannot be is refused",
        arguments: [
            ("0 min", "that is no time at all; say a duration of a minute or more"),
            ("0.1 minutes", "that is no time at all; say a duration of a minute or more"),
            ("zero hours 0 min", "that is no time at all; say a duration of a minute or more"),
            (
                "1h75",
                "75 minutes behind the hours are an hour or more; say 0 to 59, or minutes only"
            ),
            (
                "2 hours 60 minutes",
                "60 minutes behind the hours are an hour or more; say 0 to 59, or minutes only"
            ),
        ])
    func bad(text: String, message: String) {
        #expect(Understood.refusal(of: try Understood.minutes(text)) == message)
    }

    @Test("Hours and minutes are read in every spelling")
    func everySpelling() throws {
        for hours in 1...30 {
            for minutes in 10...59 {
                for text in [
                    "\(hours)h\(minutes)", "\(hours) h \(minutes) m",
                    "\(hours) hours \(minutes) min",
                    "\(hours) hrs and \(minutes) minutes", "\(hours * 60 + minutes) min",
                ] {
                    #expect(try Understood.minutes(text) == "\(hours * 60 + minutes)", "\(text)")
                }
            }
        }
    }
}
