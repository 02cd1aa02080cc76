import Glibc

/// Why a socket cannot be listened on, in words for the operator.
package enum SocketFault: Error, Equatable, CustomStringConvertible {
    case pathTooLong(path: String, limit: Int)
    case notASocket(path: String)
    case occupied(path: String)
    case failed(call: String, path: String, code: Int32)
    case stoppedAccepting

    package var description: String {
        switch self {
        case .pathTooLong(let path, let limit):
            "The socket path \(path) is not between 1 and \(limit) bytes long. Choose another one."
        case .notASocket(let path):
            "\(path) exists and is not a socket. Move it away or choose another socket path."
        case .occupied(let path):
            "another daemon answers at \(path). Stop it first or choose another socket path."
        case .failed(let call, let path, let code):
            "\(call) failed for \(path): \(String(cString: strerror(code)))."
        case .stoppedAccepting:
            "The listening socket was closed from outside. Start the daemon again."
        }
    }
}
