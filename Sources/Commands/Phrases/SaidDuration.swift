import Wire

/// A duration as it was said: parts of an hour or minute, and the minutes behind whole hours.
struct SaidDuration: Equatable, Sendable {
    /// `1.5` is 15 of 10ths.
    struct Amount: Equatable, Sendable {
        var count: Int
        var parts = 1

        /// With a half more.
        var andHalf: Amount { Amount(count: 2 * count + parts, parts: 2 * parts) }
    }

    enum Unit: Int, Sendable {
        case minute = 1
        case hour = 60
    }

    let amount: Amount
    let unit: Unit
    var extra: Int?

    /// The whole minutes, rounded.
    ///
    /// - Throws: `bad-argument` where they are none, or more than an hour stand behind hours.
    func minutes() throws(Failure) -> Int {
        if let extra, extra > 59 {
            throw Failure(
                .badArgument,
                "\(extra) minutes behind the hours are an hour or more; say 0 to 59, or "
                    + "minutes only"
            )
        }
        let doubled = 2 * amount.count * unit.rawValue + amount.parts
        let minutes = doubled / (2 * amount.parts) + (extra ?? 0)
        if minutes == 0 {
            throw Failure(
                .badArgument, "that is no time at all; say a duration of a minute or more")
        }
        return minutes
    }
}
