import Foundation
import Glibc

/// An sshd on loopback with keys of a test's own, whose only key runs one command.
final class ShellServer {
    private let folder: TemporaryFolder
    private let process: pid_t
    private let port: UInt16

    /// - Parameter command: what the key may run, whatever it asks for.
    init(in folder: TemporaryFolder, command: String) throws {
        self.folder = folder
        port = try ShellServer.freePort()
        for key in ["host", "client"] {
            let made = try Command(
                "/usr/bin/ssh-keygen",
                ["-q", "-t", "ed25519", "-N", "", "-f", folder.path + "/" + key], folder: folder)
            guard made.status == 0 else { throw DrillFault("no key: \(made.errors)") }
        }
        let key = try String(contentsOfFile: folder.path + "/client.pub", encoding: .utf8)
        try folder.write("keys", "command=\"\(command)\",restrict \(key)")
        try folder.write("sshd.conf", ShellServer.configuration(folder, port))
        // sshd wants a folder for the part of it that has no rights.
        if geteuid() == 0 { mkdir("/run/sshd", 0o755) }
        process = try ShellServer.spawn([
            "/usr/sbin/sshd", "-D", "-f", folder.path + "/sshd.conf", "-E",
            folder.path + "/sshd.log",
        ])
    }

    deinit {
        kill(process, SIGKILL)
        waitpid(process, nil, 0)
    }

    /// Starts a program with no signal blocked.
    ///
    /// Not by Foundation's Process, which takes a program that closes every file it inherits, as
    /// sshd does, for one that has ended.
    private static func spawn(_ words: [String]) throws -> pid_t {
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var none = sigset_t()
        sigemptyset(&none)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
        var arguments = words.map { strdup($0) } + [nil]
        defer { for argument in arguments { free(argument) } }
        var started = pid_t()
        guard posix_spawn(&started, words[0], nil, &attributes, &arguments, environ) == 0 else {
            throw DrillFault("\(words[0]) does not start")
        }
        return started
    }

    private static func configuration(_ folder: TemporaryFolder, _ port: UInt16) -> String {
        """
        ListenAddress 127.0.0.1
        Port \(port)
        HostKey \(folder.path)/host
        AuthorizedKeysFile \(folder.path)/keys
        PidFile none
        StrictModes no
        UsePAM no
        PasswordAuthentication no
        KbdInteractiveAuthentication no

        """
    }

    /// Says words over SSH, or lines of input where there are none.
    func say(_ words: [String], input: String = "") throws -> Command {
        for _ in 0..<200 {
            let said = try Command(
                "/usr/bin/ssh",
                [
                    "-i", folder.path + "/client", "-p", String(port), "-T", "-F", "none",
                    "-o", "StrictHostKeyChecking=no", "-o", "UserKnownHostsFile=/dev/null",
                    "-o", "IdentitiesOnly=yes", "-o", "BatchMode=yes", "-o", "LogLevel=ERROR",
                    "127.0.0.1",
                ] + words, input: input, folder: folder)
            // 255 is ssh's own: sshd may not listen yet.
            if said.status != 255 || !said.errors.contains("Connection refused") { return said }
            usleep(20_000)
        }
        throw DrillFault("sshd does not answer")
    }

    /// A port that nobody listens on now.
    private static func freePort() throws -> UInt16 {
        let file = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(file) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let bound = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(file, $0, length) == 0 && getsockname(file, $0, &length) == 0
            }
        }
        guard bound else { throw DrillFault("no free port") }
        return UInt16(bigEndian: address.sin_port)
    }
}
