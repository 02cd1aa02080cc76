import Foundation

/// The client at a terminal of its own, 24 rows of 80 columns, which Python plays.
struct TypedSession: Decodable {
    enum Step {
        /// Waits until the terminal shows a text that it did not show before the last step.
        case sees(String)
        case types(String)
        /// A line for the shell.
        case runs(String)
    }

    /// All that the terminal showed, with LF line ends.
    let screen: String
    /// The exit status, or minus the signal.
    let status: Int32
    /// What did not happen; empty where all did.
    let fault: String

    /// Runs a command, takes the steps, and waits until the command has ended.
    ///
    /// Its home is the folder, and its environment else says nothing of terminals.
    init(
        _ command: [String], in folder: TemporaryFolder, environment: [String: String] = [:],
        _ steps: [Step]
    ) throws {
        let plain = [
            "HOME": folder.path, "TERM": "xterm", "NO_COLOR": "", "XDG_STATE_HOME": "",
            "PAGER": "",
        ]
        let job = Job(
            command: command, environment: plain.merging(environment) { $1 },
            steps: steps.map(\.words))
        let text = String(decoding: try JSONEncoder().encode(job), as: UTF8.self)
        let run = try Command("/usr/bin/env", ["python3", "-c", script, text], folder: folder)
        guard run.status == 0 else { throw DrillFault(run.errors) }
        self = try JSONDecoder().decode(TypedSession.self, from: Data(run.output.utf8))
    }
}

extension TypedSession.Step {
    fileprivate var words: [String] {
        switch self {
        case .sees(let text): ["sees", text]
        case .types(let text): ["types", text]
        case .runs(let line): ["runs", line]
        }
    }
}

private struct Job: Encodable {
    let command: [String]
    let environment: [String: String]
    let steps: [[String]]
}

private let script = """
    import fcntl, json, os, pty, select, signal, struct, sys, termios, time

    job = json.loads(sys.argv[1])
    child, terminal = pty.fork()
    if child == 0:
        fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
        signal.pthread_sigmask(signal.SIG_SETMASK, [])  # the runner of the tests blocks some
        os.environ.update(job["environment"])
        os.execv(job["command"][0], job["command"])
    seen, place, fault = b"", 0, ""

    def look(until):
        global seen
        if not select.select([terminal], [], [], max(0, until - time.time()))[0]:
            return False
        try:
            piece = os.read(terminal, 65536)
        except OSError:
            return False
        seen += piece
        return bool(piece)

    def wait(text):
        global place, fault
        until = time.time() + 30
        while text not in seen[place:] and look(until):
            pass
        at = seen.find(text, place)
        place = at + len(text)
        if at < 0:
            fault = "never seen: " + text.decode()

    for kind, text in job["steps"]:
        if kind == "types":
            os.write(terminal, text.encode())
        elif kind == "runs":
            os.system(text)
        else:
            wait(text.encode())
        if fault:
            break
    end = time.time() + (1 if fault else 30)
    while look(end):
        pass
    while os.waitid(os.P_PID, child, os.WEXITED | os.WNOWAIT | os.WNOHANG) is None:
        if time.time() > end:
            fault = fault or "the command does not end"
            os.kill(child, 9)
        time.sleep(0.01)
    status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    screen = seen.decode(errors="replace").replace("\\r\\n", "\\n")
    print(json.dumps(dict(screen=screen, status=status, fault=fault)))
    """
