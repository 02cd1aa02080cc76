import Wire
import WorkBasedLearning

/// A time of the day as it was said, in numbers that need not fit: `25:00` is one.
struct SaidTime: Equatable, Sendable {
    /// The half of the day.
    enum Half: String, Sendable {
        case am
        case pm
    }

    let hour: Int
    var minute = 0
    var half: Half?
    /// Whether the hour has a leading zero, as only the 24-hour clock has.
    var isPadded = false

    /// Whether either half of the day may be meant.
    var isOpen: Bool { half == nil && !isPadded && (1...12).contains(hour) }

    /// The half that is meant, or nil on the 24-hour clock. Without am or pm that is the one in
    /// which people work: 7 to 11 are in the morning, 12 and 1 to 6 in the afternoon.
    var meantHalf: Half? {
        isOpen ? (7...11).contains(hour) ? .am : .pm : half
    }

    /// The minute of the day on the 12-hour clock.
    func minutes(in half: Half) -> Int {
        hour % 12 * 60 + minute + (half == .pm ? 720 : 0)
    }

    /// The minute of the day where nothing else is known; 24:00 is its beginning.
    var minutes: Int {
        meantHalf.map(minutes) ?? (hour * 60 + minute) % 1440
    }

    /// Refuses what no clock shows.
    ///
    /// - Throws: `bad-argument` with what to say instead.
    func check() throws(Failure) {
        if minute > 59 {
            throw Failure(
                .badArgument, "there is no minute \(minute) of an hour; say one from 00 to 59")
        }
        if let half, !(1...12).contains(hour) {
            throw Failure(
                .badArgument,
                "there is no \(hour)\(half.rawValue); say an hour from 1 to 12 with am or pm, or "
                    + "the time without, such as 13:00")
        }
        if hour * 60 + minute > 1440 {
            throw Failure(
                .badArgument,
                "there is no time \(clockTime(hour * 60 + minute)); say one from 00:00 to 24:00")
        }
    }
}
