import TestSupport
import Testing
import WorkBasedLearning

@testable import Commands

@Suite("Times of the day")
struct ClockPhraseTests {
    @Test(
        "A single time",
        arguments: [
            ("9", "09:00"), ("9:30", "09:30"), ("7", "07:00"), ("12", "12:00"), ("1", "13:00"),
            ("6", "18:00"), ("6:45", "18:45"), ("12:15", "12:15"), ("1pm", "13:00"),
            ("1 pm", "13:00"),
            ("1:15 pm", "13:15"), ("1:15PM,", "13:15"), ("1 p.m.", "13:00"), ("9 a.m.", "09:00"),
            ("9a", "09:00"), ("1p", "13:00"), ("6am", "06:00"), ("12am", "00:00"),
            ("12pm", "12:00"),
            ("12:30 am", "00:30"), ("noon", "12:00"), ("midday", "12:00"), ("Midnight", "00:00"),
            ("13:05", "13:05"), ("09:00", "09:00"), ("01:15", "01:15"), ("0:30", "00:30"),
            ("00:00", "00:00"), ("24:00", "00:00"), ("9 o'clock", "09:00"), ("at 9", "09:00"),
            ("at noon", "12:00"), ("9 students", "09:00 | students"),
            ("9 a student", "09:00 | a student"),
            ("9 to the hall", "09:00 | to the hall"), ("9 to 40", "09:00 | to 40"),
        ])
    func single(text: String, time: String) throws {
        #expect(try Understood.times(text) == time)
    }

    @Test(
        "A span of times",
        arguments: [
            ("9-11", "09:00-11:00"), ("9 - 11", "09:00-11:00"), ("9\u{2013}11", "09:00-11:00"),
            ("9:00-11:30", "09:00-11:30"), ("9 to 11", "09:00-11:00"), ("9..11", "09:00-11:00"),
            ("from 9 to 11", "09:00-11:00"), ("between 9 and 11", "09:00-11:00"),
            ("at 9-11", "09:00-11:00"), ("09:00-11:00", "09:00-11:00"),
            ("9 until noon", "09:00-12:00"),
            ("1-3pm", "13:00-15:00"), ("1-3", "13:00-15:00"), ("1pm-3", "13:00-15:00"),
            ("1pm-3pm", "13:00-15:00"), ("11-1", "11:00-13:00"), ("11-1pm", "11:00-13:00"),
            ("9-11am", "09:00-11:00"), ("9-11pm", "21:00-23:00"), ("10-12pm", "10:00-12:00"),
            ("12-1", "12:00-13:00"), ("12-1pm", "12:00-13:00"), ("9-3", "09:00-15:00"),
            ("8am-5", "08:00-17:00"), ("6am-7", "06:00-07:00"), ("6-7am", "06:00-07:00"),
            ("6am-6:30", "06:00-06:30"), ("9am-11", "09:00-11:00"), ("7am-12", "07:00-12:00"),
            ("5-7", "17:00-19:00"), ("6:30 - 8", "18:30-20:00"), ("9pm-11", "21:00-23:00"),
            ("9pm-midnight", "21:00-24:00"), ("midnight to 6", "00:00-06:00"),
            ("8-noon", "08:00-12:00"),
            ("noon to 1", "12:00-13:00"), ("13:00-14:30", "13:00-14:30"),
            ("13:00-2:30", "13:00-14:30"),
            ("22:00-24:00", "22:00-24:00"), ("22:00-00:00", "22:00-24:00"),
            ("24:00-01:00", "00:00-01:00"),
            ("00:15-12:30", "00:15-12:30"), ("1:15 pm to 2 pm today", "13:15-14:00 | today"),
        ])
    func spans(text: String, time: String) throws {
        #expect(try Understood.times(text) == time)
    }

    @Test(
        "What only looks like a time is none",
        arguments: [
            "", "13", "0", "40", "100", "9x", "9-11x", "9-11-2027", "2/16", "1.5", "9:5", "9:300",
            "9:30:00", "9:", "3rd", "pm", "at", "from 9", "feb 9", "9-40", "tomorrow", "-9", "p3",
        ])
    func others(text: String) throws {
        #expect(try Understood.times(text) == "nothing")
    }

    @Test(
        "A time that no clock shows is refused",
        arguments: [
            ("25:00", "there is no time 25:00; say one from 00:00 to 24:00"),
            ("24:01", "there is no time 24:01; say one from 00:00 to 24:00"),
            ("9-25:00", "there is no time 25:00; say one from 00:00 to 24:00"),
            ("9:75", "there is no minute 75 of an hour; say one from 00 to 59"),
        ])
    func bad(text: String, message: String) {
        #expect(Understood.refusal(of: try Understood.times(text)) == message)
    }

    @Test(
        "An hour of the 24-hour clock with am or pm is refused", arguments: ["13pm", "0 am", "99p"])
    func halves(text: String) {
        let hour = text.prefix(while: \.isNumber)
        let message = Understood.refusal(of: try Understood.times(text)) ?? ""
        #expect(message.hasPrefix("there is no \(hour)"))
        #expect(message.contains("m; say an hour from 1 to 12 with am or pm, or the time without"))
    }

    @Test(
        "A span that does not end after it begins is refused",
        arguments: [
            ("11-10", "11:00 to 10:00"), ("9 to 9", "09:00 to 09:00"),
            ("3pm-1pm", "15:00 to 13:00"), ("11pm to 12", "23:00 to 12:00"),
        ])
    func backwards(text: String, span: String) {
        #expect(
            Understood.refusal(of: try Understood.times(text))
                == span + " does not end after it begins; say the earlier time first, or am or pm "
                + "with both")
    }

    @Test("Every minute of the day is read on both clocks")
    func everyMinute() throws {
        for minute in 0..<1440 {
            let clock = clockTime(minute)
            #expect(try Understood.times(clock) == clock)
            let hour = (minute / 60 + 11) % 12 + 1
            let half = minute < 720 ? "am" : "pm"
            #expect(try Understood.times("\(hour):\(clock.suffix(2))\(half)") == clock)
            #expect(try Understood.times("\(hour):\(clock.suffix(2)) \(half)") == clock)
        }
    }
}
