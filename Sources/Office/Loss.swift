import Commands
import Wire
import WorkBasedLearning

/// Why a batch was not written, and what those are told who said something of it.
enum Loss: Sendable {
    case disk
    case composition

    init(_ error: any Error) {
        self = error is CompositionFault ? .composition : .disk
    }

    var reply: Reply {
        switch self {
        case .disk:
            .error(
                .unavailable,
                "the disk did not take the change, and nothing of it happened; try again",
                retry: 10)
        case .composition:
            .error(
                .unavailable,
                "a mail that was to be written with this could not be composed, and nothing of it "
                    + "happened; the log says why; try again",
                retry: 10)
        }
    }
}
