import Foundation
import Glibc

/// What the standard streams are.
struct Terminal {
    /// Whether somebody types the input, and so can answer questions.
    let isTyped: Bool
    /// Whether somebody sees the output.
    let isSeen: Bool
    /// Whether somebody sees the errors.
    let showsErrors: Bool
    private let environment: [String: String]

    init(
        isTyped: Bool, isSeen: Bool, showsErrors: Bool, environment: [String: String]
    ) {
        self.isTyped = isTyped
        self.isSeen = isSeen
        self.showsErrors = showsErrors
        self.environment = environment
    }

    /// The streams of this process.
    static func standard(_ environment: [String: String]) -> Terminal {
        Terminal(
            isTyped: isatty(STDIN_FILENO) == 1, isSeen: isatty(STDOUT_FILENO) == 1,
            showsErrors: isatty(STDERR_FILENO) == 1, environment: environment)
    }

    /// Whether the cursor can be sent to and fro in the output.
    var isNimble: Bool { isSeen && environment["TERM"] != "dumb" }

    /// Whether the output has colours: at a terminal that knows them, unless `NO_COLOR` says no.
    var hasColours: Bool { isNimble && (environment["NO_COLOR"] ?? "").isEmpty }

    /// Whether somebody both types and sees, so that lines can be edited and replies paged.
    var isConversation: Bool { isTyped && isNimble }

    /// The rows and columns of the output; 24 and 80 where it does not say.
    static var size: (rows: Int, columns: Int) {
        var window = winsize()
        let isKnown = ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &window) == 0
        guard isKnown, window.ws_row > 0, window.ws_col > 0 else { return (24, 80) }
        return (Int(window.ws_row), Int(window.ws_col))
    }
}
