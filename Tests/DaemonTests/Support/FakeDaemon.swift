import Foundation
import Glibc

/// A peer that behaves as no daemon should, or as one that is still to come; Python plays it.
///
/// It answers `complete`, asks (`ask`), speaks up by itself (`tell`), sends rows (`rows N`),
/// progress (`work`) and events (`watch`), leaves before (`die`) or after (`leave`) its answer, and
/// never answers (`hang`, `plan`).
final class FakeDaemon {
    enum Mood: String {
        case well
        /// Takes a call and never greets.
        case mute
        /// Takes no call, and has a full queue of them.
        case deaf
    }

    let socket: String
    private let logPath: String
    private let process = Process()

    init(in folder: TemporaryFolder, _ mood: Mood = .well) throws {
        socket = folder.path + "/fake"
        logPath = folder.path + "/heard"
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["python3", "-c", script, socket, logPath, mood.rawValue]
        try process.run()
        for _ in 0..<3000 where !FileManager.default.fileExists(atPath: logPath) { usleep(10_000) }
    }

    deinit { kill(process.processIdentifier, SIGKILL) }

    /// A command of the shell that ends once it has hung up on somebody, or in 30 seconds.
    var waitForHangUp: String {
        "for i in $(seq 3000); do [ -e '\(socket).left' ] && break; sleep 0.01; done"
    }

    /// The lines that clients have said, in order.
    var heard: [String] {
        let text = (try? String(contentsOfFile: logPath, encoding: .utf8)) ?? ""
        return text.split(separator: "\n").map(String.init)
    }
}

private let script = """
    import socket, sys, threading, time

    path, log, mood = sys.argv[1:]
    WORDS = ["placements", "plan", "publish", '"Alder County"', "topic="]

    def complete(line, say):
        if "slow" in line:
            time.sleep(2.5)
        text = line.split(" ", 1)[1][1:-1].replace('\\\\"', '"')
        typed = text.split(" ")[-1].strip('"').lower()
        for word in WORDS:
            if word.strip('"').lower().startswith(typed):
                say(" " + word)
        say("ERR unavailable no words" if "bad" in line else "OK")

    def answer(line, say, hear):
        verb = line.split(" ")[0]
        if verb == "complete":
            complete(line, say)
        elif verb == "ask":
            say("? Really? yes or no")
            say("OK answer=" + hear())
        elif verb == "tell":
            say("OK\\n* 4 mail id=N7")
            time.sleep(0.5)
            say("* 5 placement id=R1")
        elif verb == "rows":
            say("# heading")
            for number in range(int(line.split()[1])):
                say(" row %d" % number)
            say("OK")
        elif verb == "work":
            say("# choosing: 1 of 2\\n done\\nOK")
        elif verb == "watch":
            say("OK\\n* 1 plan\\n* 2 plan")
        elif verb in ("die", "leave"):
            say(" half" if verb == "die" else "OK")
            return False
        elif verb in ("hang", "plan"):
            time.sleep(60)
        elif line.startswith("as nobody"):
            say("ERR denied nobody has that address")
        elif verb == "fail":
            say("ERR not-found there is none")
        else:
            say("OK said=" + line.replace(" ", "_"))
        return True

    def serve(peer):
        lines = peer.makefile("rb")

        def hear():
            line = lines.readline().decode().rstrip("\\n")
            if not line:
                raise EOFError
            with open(log, "a") as heard:
                heard.write(line + "\\n")
            return line

        def say(text):
            peer.sendall((text + "\\n").encode())

        try:
            if mood == "mute":
                time.sleep(60)
            say("OK wbld 0 protocol=1")
            while answer(hear(), say, hear):
                pass
        except (EOFError, OSError):
            pass
        peer.shutdown(socket.SHUT_RDWR)
        open(path + ".left", "w").close()

    listener = socket.socket(socket.AF_UNIX)
    listener.bind(path)
    listener.listen(0 if mood == "deaf" else 8)
    callers = []
    if mood == "deaf":
        callers.append(socket.socket(socket.AF_UNIX))
        callers[0].connect(path)
    open(log, "w").close()
    while mood == "deaf":
        time.sleep(60)
    while True:
        threading.Thread(target=serve, args=(listener.accept()[0],), daemon=True).start()
    """
