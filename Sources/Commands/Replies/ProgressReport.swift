package import Planning
package import Wire

/// How far a planning job has come.
package enum ProgressReport {
    package static func line(_ progress: PlanProgress) -> ReplyLine {
        let members = [
            Member("stage", .text(progress.stage)), Member("done", .number(progress.done)),
            Member("of", .number(progress.of)),
        ]
        return .progress(
            words(progress),
            members + (progress.points.map { [Member("points", .number($0))] } ?? [])
                + (progress.bound.map { [Member("bound", .number($0))] } ?? []))
    }

    /// `choosing: 430 of 1000, 287500 points so far, at most 291303`.
    package static func words(_ progress: PlanProgress) -> String {
        let share = "\(progress.stage): \(progress.done) of \(progress.of)"
        let points = progress.points.map { ", \($0) points so far" } ?? ""
        return share + points + (progress.bound.map { ", at most \($0)" } ?? "")
    }
}
