import Glibc
import Synchronization

/// What Ctrl-C does.
enum Interrupt {
    private static let isPlanning = Atomic<Bool>(false)
    private static let goesOn: StaticString =
        "wbl: the plan is still being made; wbl status says how far it is, wbl stop plan ends it\n"

    /// Ends the client, as a shell expects it; the cursor leaves a line that is half drawn, and a
    /// plan that goes on without the client is told of.
    static func leaves() {
        // What a handler of signals reads is made before one can come.
        isPlanning.store(false, ordering: .relaxed)
        signal(SIGINT) { _ in
            if isatty(STDERR_FILENO) == 1 { _ = Glibc.write(STDERR_FILENO, "\n", 1) }
            if Interrupt.isPlanning.load(ordering: .relaxed) {
                let text = Interrupt.goesOn
                _ = Glibc.write(STDERR_FILENO, text.utf8Start, text.utf8CodeUnitCount)
            }
            _exit(ExitStatus.interrupted.rawValue)
        }
    }

    /// Notes whether the daemon makes a plan for this client.
    static func note(isPlanning now: Bool) { isPlanning.store(now, ordering: .relaxed) }

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
