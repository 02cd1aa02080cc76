import Solving
import WorkBasedLearning

extension OptionList {
    /// The columns of a student option and of a speaker option.
    package static let studentColumns = ["request", "slot", "out", "back", "points"]
    package static let speakerColumns = ["request", "speaker", "start", "end", "mode", "points"]

    /// Calls with the cells of each student option, in order.
    package func forEachStudentOption(_ body: ([String]) -> Void) {
        for request in 0..<studentRequestCount {
            for option in problem.options(of: request) {
                let place = placement(request, option)
                body([
                    place.request, place.slot, place.out.description, place.back.description,
                    String(problem.points(of: option)),
                ])
            }
        }
    }

    /// Calls with the cells of each speaker option, in order.
    package func forEachSpeakerOption(_ body: ([String]) -> Void) {
        for request in studentRequestCount..<problem.requestCount {
            for option in problem.options(of: request) {
                let session = session(request, option)
                body([
                    session.request, session.speaker, session.start.description,
                    session.end.description, session.mode.rawValue,
                    String(problem.points(of: option)),
                ])
            }
        }
    }
}
