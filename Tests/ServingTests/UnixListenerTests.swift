import Foundation
import Glibc
import Testing

@testable import Serving

@Suite("Listening on a path")
struct UnixListenerTests {
    @Test("the socket has mode 0660 and goes only while it is the same file")
    func mode() throws {
        let folder = try Folder()
        let listener = try UnixListener(binding: folder.socket)
        var info = stat()
        #expect(lstat(folder.socket, &info) == 0)
        #expect(info.st_mode & 0o777 == 0o660)
        #expect(rename(folder.socket, folder.path + "/old") == 0)
        let successor = try UnixListener(binding: folder.socket)
        listener.file?.remove()
        #expect(lstat(folder.socket, &info) == 0)
        successor.file?.remove()
        #expect(lstat(folder.socket, &info) != 0)
        close(listener.descriptor)
        close(successor.descriptor)
    }

    @Test("a stale socket is replaced, a living one is not")
    func stale() throws {
        let folder = try Folder()
        close(try UnixListener(binding: folder.socket).descriptor)
        let listener = try UnixListener(binding: folder.socket)
        #expect(throws: SocketFault.occupied(path: folder.socket)) {
            try UnixListener(binding: folder.socket)
        }
        close(listener.descriptor)
    }

    @Test("a file that is no socket stays")
    func file() throws {
        let folder = try Folder()
        try Data("kept".utf8).write(to: URL(fileURLWithPath: folder.socket))
        #expect(throws: SocketFault.notASocket(path: folder.socket)) {
            try UnixListener(binding: folder.socket)
        }
        #expect(try String(contentsOfFile: folder.socket, encoding: .utf8) == "kept")
    }

    @Test("a path beyond sun_path is refused", arguments: [0, 108])
    func long(_ length: Int) {
        let path = String(repeating: "p", count: length)
        #expect(throws: SocketFault.pathTooLong(path: path, limit: 107)) {
            try UnixListener(binding: path)
        }
    }
}
