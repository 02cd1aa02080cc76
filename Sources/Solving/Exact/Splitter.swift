/// Finds the requests that are best divided: of which the relaxation takes parts, as evenly as can
/// be, or which lack an option that they must take.
///
/// A request is divided between the option of which the relaxation takes most and all else. If the
/// relaxation takes nothing in parts, the request is divided whose best option is least better than
/// its next one.
struct Splitter {
    /// What a request may do: an option, or -1 to take nothing.
    private struct Entry {
        let option: Int32
        let share: Double
        let value: Double
    }

    /// The best splits, the best first; none where every request has only one thing left to do.
    ///
    /// - Parameter prices: those of the relaxation. O(terms of all options).
    static func splits(
        _ model: borrowing Model, _ program: borrowing CoreProgram, _ prices: borrowing Prices,
        _ leeway: borrowing Leeway, most limit: Int
    ) -> [Split] {
        var divided: [(split: Split, score: Double)] = []
        var whole: (split: Split, regret: Double)?
        for request in 0..<model.requestCount {
            let entries = entries(request, model, program, prices, leeway)
            if entries.count < 2 { continue }
            let score = score(entries)
            if score > CoreProgram.tolerance {
                divided.append((split(request, entries), score))
            } else {
                let regret = regret(entries)
                if regret >= whole?.regret ?? .infinity { continue }
                whole = (split(request, entries), regret)
            }
        }
        if divided.isEmpty { return whole.map { [$0.split] } ?? [] }
        divided.sort { ($1.score, $0.split.request) < ($0.score, $1.split.request) }
        return divided.prefix(limit).map(\.split)
    }

    private static func entries(
        _ request: Int, _ model: borrowing Model, _ program: borrowing CoreProgram,
        _ prices: borrowing Prices, _ leeway: borrowing Leeway
    ) -> [Entry] {
        var entries: [Entry] = []
        for option in leeway.options(of: request, model) {
            entries.append(
                Entry(
                    option: Int32(option.number), share: program.share(of: option.number),
                    value: Double(prices.value(of: option, model))))
        }
        if !leeway.mustTake(request) {
            let taken = entries.reduce(0) { $0 + $1.share }
            entries.append(Entry(option: -1, share: max(0, 1 - taken), value: 0))
        }
        return entries
    }

    /// How far a request is from being whole: 0 where it takes one thing whole.
    private static func score(_ entries: [Entry]) -> Double {
        let most = entries.reduce(0) { max($0, $1.share) }
        let taken = entries.reduce(0) { $0 + $1.share }
        return most * max(0, 1 - most) + max(0, 1 - taken)
    }

    /// How much worse the next best of a request is than the best.
    private static func regret(_ entries: [Entry]) -> Double {
        let values = entries.map(\.value).sorted(by: >)
        return values[0] - values[1]
    }

    /// The option of which the relaxation takes most, the more valuable one of equal ones, against
    /// all else.
    private static func split(_ request: Int, _ entries: [Entry]) -> Split {
        let options = entries.filter { $0.option >= 0 }
        let most = options.dropFirst().reduce(options[0]) {
            ($1.share, $1.value) > ($0.share, $0.value) ? $1 : $0
        }
        return Split(request: request, options: [most.option], share: most.share)
    }
}
