import Glibc
import Solving

/// The first interrupt asks the solver to end with its best; a second one ends the program.
enum Interrupt {
    /// Raised by SIGINT and SIGTERM once they are watched.
    static let stop = StopFlag()

    static func watch() {
        _ = stop.isRaised  // So that the flag is made here and not in the handler.
        for number in [SIGINT, SIGTERM] {
            signal(number) { caught in
                Interrupt.stop.raise()
                signal(caught, SIG_DFL)
            }
        }
    }
}
