import Modelling
import Solving

/// What the solver has reached, in lines now and then.
struct ProgressLines {
    /// The seconds between two lines at least.
    private static let pause = 0.5

    private let begun: Double
    private var next: Double

    /// - Parameter begun: when the solver began, by the clock of `line`.
    init(begun: Double) {
        self.begun = begun
        next = begun
    }

    /// The line for what is reached, or nil where the last one is too fresh.
    mutating func line(_ progress: Solving.Progress, at now: Double) -> String? {
        if now < next { return nil }
        next = now + Self.pause
        let bound = progress.bound.map { String($0) } ?? "-"
        let share = Decimals.rounded(100 * progress.share, places: 0)
        let seconds = Decimals.rounded(now - begun, places: 1)
        return "\(share) %: points \(progress.points), bound \(bound), "
            + "gap \(Self.gap(progress)), \(seconds) s\n"
    }

    private static func gap(_ progress: Solving.Progress) -> String {
        guard let bound = progress.bound, progress.points > 0 || bound <= progress.points else {
            return "-"
        }
        let gap = Double(max(0, bound - progress.points)) / Double(max(1, progress.points))
        return Decimals.rounded(100 * gap, places: 3) + " %"
    }
}
