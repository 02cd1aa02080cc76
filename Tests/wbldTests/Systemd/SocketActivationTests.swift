import Glibc
import Testing

@testable import wbld

@Suite("Taking over the socket of the service manager")
struct SocketActivationTests {
    private func environment(count: String = "1") -> [String: String] {
        ["LISTEN_PID": "\(getpid())", "LISTEN_FDS": count, "LISTEN_FDNAMES": "command"]
    }

    @Test("A listening socket is taken, closed on exec, and the variables forgotten")
    func adopted() throws {
        let server = UnixSocket(kind: SOCK_STREAM)
        #expect(listen(server.descriptor, 1) == 0)
        #expect(fcntl(server.descriptor, F_GETFD) & FD_CLOEXEC == 0)
        var forgotten: [String] = []
        let taken = try SocketActivation.adopt(
            environment: environment(), descriptor: server.descriptor,
            forget: { forgotten.append($0) })
        #expect(taken == server.descriptor)
        #expect(fcntl(server.descriptor, F_GETFD) & FD_CLOEXEC == FD_CLOEXEC)
        #expect(forgotten == ["LISTEN_PID", "LISTEN_FDS", "LISTEN_FDNAMES"])
    }

    @Test(
        "Nothing is taken when nothing was handed to this process",
        arguments: [
            [:], ["LISTEN_FDS": "1"], ["LISTEN_PID": "1", "LISTEN_FDS": "1"],
            ["LISTEN_PID": "self", "LISTEN_FDS": "1"], ["LISTEN_PID": "\(getpid())"],
            ["LISTEN_PID": "\(getpid())", "LISTEN_FDS": "0"],
        ])
    func nothing(environment: [String: String]) throws {
        let taken = try SocketActivation.adopt(
            environment: environment, descriptor: -1, forget: { _ in })
        #expect(taken == nil)
    }

    @Test("More than one socket is refused, and a count that is no number", arguments: ["2", "x"])
    func wrongCount(text: String) {
        #expect(throws: SocketActivation.Failure.count(text)) {
            try SocketActivation.adopt(
                environment: environment(count: text), descriptor: -1, forget: { _ in })
        }
    }

    @Test("A descriptor that is not open is refused with the reason")
    func closed() {
        let failure = #expect(throws: SocketActivation.Failure.self) {
            try SocketActivation.adopt(
                environment: environment(), descriptor: -1, forget: { _ in })
        }
        #expect(failure == .notOpen(descriptor: -1, reason: String(cString: strerror(EBADF))))
    }

    @Test("A bound socket that does not listen is refused, stream or datagram")
    func notListening() {
        for kind in [SOCK_STREAM, SOCK_DGRAM] {
            let server = UnixSocket(kind: kind)
            let descriptor = server.descriptor
            #expect(throws: SocketActivation.Failure.notListening(descriptor: descriptor)) {
                try SocketActivation.adopt(
                    environment: environment(), descriptor: descriptor, forget: { _ in })
            }
        }
    }

    @Test("A socket of the Internet is refused although it listens")
    func internet() {
        let descriptor = socket(AF_INET, CInt(SOCK_STREAM.rawValue), 0)
        defer { close(descriptor) }
        #expect(listen(descriptor, 1) == 0)
        #expect(throws: SocketActivation.Failure.notListening(descriptor: descriptor)) {
            try SocketActivation.adopt(
                environment: environment(), descriptor: descriptor, forget: { _ in })
        }
    }

    @Test("Every refusal says what came and what to do")
    func words() {
        let failures: [SocketActivation.Failure] = [
            .count("2"), .notOpen(descriptor: 3, reason: "Bad file descriptor"),
            .notListening(descriptor: 3),
        ]
        for failure in failures {
            #expect(failure.description.contains("socket unit"))
            #expect(failure.description.hasSuffix("."))
        }
    }
}
