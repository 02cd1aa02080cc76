import Glibc

/// What Ctrl-C does.
enum Interrupt {
    /// Ends the client, as a shell expects it; the cursor leaves a line that is half drawn.
    static func leaves() {
        signal(SIGINT) { _ in
            if isatty(STDERR_FILENO) == 1 { _ = Glibc.write(STDERR_FILENO, "\n", 1) }
            _exit(ExitStatus.interrupted.rawValue)
        }
    }

    /// Ends the client as if all was done: for what goes on until somebody has seen enough.
    static func finishes() {
        signal(SIGINT) { _ in _exit(ExitStatus.ok.rawValue) }
    }

    /// Ends no more than a read that is waiting, while something runs.
    static func whileOnlyWaking<Result>(
        _ run: () throws(Trouble) -> Result
    ) throws(Trouble) -> Result {
        var (waking, before) = (sigaction(), sigaction())
        waking.__sigaction_handler.sa_handler = { _ in }
        sigaction(SIGINT, &waking, &before)
        defer { sigaction(SIGINT, &before, nil) }
        return try run()
    }
}
