import Glibc
import Solving

/// What becomes of an interrupt, SIGINT or SIGTERM.
enum Interrupt {
    /// Raised by the first interrupt once `asksForEnd` was called.
    static let stop = StopFlag()

    /// From now on an interrupt ends the program with a sentence, and 128 and its number as the
    /// status: there is nothing to answer yet.
    static func endsProgram() {
        watch { caught in
            let sentence: StaticString = "wbl-solve: interrupted before there was an answer\n"
            _ = write(STDERR_FILENO, sentence.utf8Start, sentence.utf8CodeUnitCount)
            _exit(128 + caught)
        }
    }

    /// From now on the first interrupt asks the solver to end with its best; a second one ends the
    /// program.
    static func asksForEnd() {
        _ = stop.isRaised  // So that the flag is made here and not in the handler.
        watch { caught in
            Interrupt.stop.raise()
            signal(caught, SIG_DFL)
        }
    }

    private static func watch(_ handler: @escaping @convention(c) (Int32) -> Void) {
        for number in [SIGINT, SIGTERM] { signal(number, handler) }
    }
}
