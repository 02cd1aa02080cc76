import Glibc

/// What keeps the client from having a conversation, with the status it exits with.
struct Trouble: Error, CustomStringConvertible {
    /// A sentence; empty where nothing is to be said.
    let description: String
    let status: ExitStatus

    /// Says it on standard error.
    func tell() throws(Trouble) {
        if !description.isEmpty { try Outlet.errors.write("wbl: \(self)\n") }
    }

    static func cannotConnect(_ text: String) -> Trouble {
        Trouble(description: text, status: .cannotConnect)
    }

    static func lost(_ text: String) -> Trouble {
        Trouble(description: text, status: .cannotConnect)
    }

    static func usage(_ text: String) -> Trouble {
        Trouble(description: text, status: .usage)
    }

    /// The daemon ended before its reply did.
    static let cut = Trouble.lost(
        "the daemon hung up before it answered; what you said may or may not have been done: "
            + "look with status or show, and say it again if it was not")

    /// A deadline has passed.
    static let late = Trouble.lost("the daemon takes too long to answer")

    /// Nobody reads the output any more, as behind `wbl … | head`.
    static let unread = Trouble(description: "", status: .unread)

    /// A daemon that is there and does not speak.
    static func silent(_ path: String) -> Trouble {
        .cannotConnect(
            "the daemon at \(path) has not answered for \(Connection.patience.components.seconds) "
                + "seconds; see how it is (systemctl status wbld) and start it anew, or say "
                + "--socket PATH for another one")
    }

    /// A socket that does not take the connection.
    static func refused(_ path: String, _ code: Int32) -> Trouble {
        switch code {
        case EACCES, EPERM:
            Trouble(
                description: "you may not use the socket \(path); ask to be put into the group wbl",
                status: .denied)
        case ENOENT, ECONNREFUSED:
            .cannotConnect(
                "no daemon answers at \(path); start wbld, or say --socket PATH for another one")
        case EAGAIN: .silent(path)
        default:
            .cannotConnect(
                "the socket \(path) cannot be reached: \(String(cString: strerror(code)))")
        }
    }
}

/// How the client ends.
enum ExitStatus: Int32 {
    case ok = 0
    case error = 1
    case usage = 2
    case cannotConnect = 3
    case denied = 4
    /// Worth trying again later.
    case again = 75
    /// Ended by Ctrl-C.
    case interrupted = 130
    /// As a shell tells of a program whose reader went away.
    case unread = 141
}
