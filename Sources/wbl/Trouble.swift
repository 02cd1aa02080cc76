import Glibc
import Wire

/// What keeps the client from having a conversation, with the status it exits with.
struct Trouble: Error, CustomStringConvertible {
    let description: String
    let status: ExitStatus

    static func cannotConnect(_ text: String) -> Trouble {
        Trouble(description: text, status: .cannotConnect)
    }

    static func lost(_ text: String) -> Trouble {
        Trouble(description: text, status: .cannotConnect)
    }

    static func usage(_ text: String) -> Trouble {
        Trouble(description: text, status: .usage)
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
}
