import Wire
import WorkBasedLearning

@testable import Commands

/// The moments at which the sentences of these tests are said.
enum Now {
    static let wednesday = moment("2027-02-03T10:00")
    static let sunday = moment("2027-02-07T10:00")
    static let monthEnd = moment("2027-01-31T23:59")
    static let yearEnd = moment("2026-12-30T08:00")
    static let newYear = moment("2027-01-02T00:00")
    static let leapDay = moment("2028-02-29T12:00")
}

/// What is understood of a text, in short: `what | the words left over`, or `nothing`.
enum Understood {
    static func days(_ text: String, _ now: Moment = Now.wednesday) throws(Failure) -> String {
        let words = split(text)
        return answer(
            words, try DatePhrase.read(words[...], now: now).map { (short($0), $1) })
    }

    static func times(_ text: String) throws(Failure) -> String {
        let words = split(text)
        return answer(words, try ClockPhrase.read(words[...]).map { ($0.inWords, $1) })
    }

    static func minutes(_ text: String) throws(Failure) -> String {
        let words = split(text)
        return answer(words, try DurationPhrase.read(words[...]).map { ("\($0)", $1) })
    }

    static func period(_ text: String) -> String {
        let words = split(text)
        return answer(words, PeriodPhrase.read(words[...]).map { ($0, $1) })
    }

    /// The message of what is refused; nil where it is not.
    static func refusal(of answer: @autoclosure () throws -> String) -> String? {
        do {
            _ = try answer()
            return nil
        } catch {
            let failure = error as? Failure
            return failure?.code == .badArgument ? failure?.text : "\(error)"
        }
    }

    static func split(_ text: String) -> [String] {
        text.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    }

    /// `2027-02-16`, `2027-02-16..2027-02-19`, `2027-02-16..`.
    static func short(_ span: DaySpan) -> String {
        if span.first == span.last { return span.first.description }
        let last = span.last == Day.calendar.upperBound ? "" : span.last.description
        return "\(span.first)..\(last)"
    }

    private static func answer(_ words: [String], _ found: (String, Int)?) -> String {
        guard let (meaning, used) = found else { return "nothing" }
        let rest = words.dropFirst(used)
        return rest.isEmpty ? meaning : "\(meaning) | \(rest.joined(separator: " "))"
    }
}
