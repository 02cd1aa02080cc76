import Glibc

/// The command that shows long replies page by page.
struct Pager: Equatable {
    let command: String

    /// The one of `PAGER`, or `less`; none where `PAGER` is empty or `cat`.
    init?(_ environment: [String: String]) {
        command = environment["PAGER"] ?? "less -FRX"
        if command.isEmpty || command == "cat" { return nil }
    }

    /// Shows a text until whoever reads it has seen enough.
    ///
    /// - Returns: false where the command does not run, and so nothing was shown.
    func show(_ text: String) -> Bool {
        setenv("LESS", "FRX", 0)  // for a PAGER that is less without options
        guard let pipe = popen(command, "w") else { return false }
        // Keys are the pager's, and it may end before it has read all.
        let (interrupt, end) = (signal(SIGINT, SIG_IGN), signal(SIGPIPE, SIG_IGN))
        defer {
            signal(SIGINT, interrupt)
            signal(SIGPIPE, end)
        }
        fputs(text, pipe)
        let status = pclose(pipe)
        return (status >> 8) & 0xFF != 127
    }
}
