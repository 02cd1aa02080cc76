import Dispatch
import Glibc
import Synchronization
import Testing

@testable import Serving

@Suite("Serving lines on a socket", .timeLimit(.minutes(2)))
struct LineServerTests {
    @Test("a greeting, an echo, and the close that a reply asks for")
    func echoes() async throws {
        try await conversing { path in
            let client = try Client(path)
            #expect(try client.line() == "OK")
            try client.send("hello\r\n")
            #expect(try client.line() == "hello")
            try client.send("close\nnever\n")
            #expect(try client.text() == "close\n")
        }
    }

    @Test("an upload over many reads")
    func uploads() async throws {
        try await conversing { path in
            let client = try Client(path)
            try client.send("put a.csv bytes=300000\n")
            try client.send([UInt8](repeating: 10, count: 300_000))
            try client.send("b\n")
            client.finish()
            #expect(try client.text() == "OK\na.csv 300000\nb\n")
        }
    }

    @Test("a line too long is answered, then the connection closes")
    func tooLong() async throws {
        try await conversing { path in
            let client = try Client(path)
            try client.send(String(repeating: "x", count: 9000))
            #expect(try client.text() == "OK\ntooLong\n")
        }
    }

    @Test("pipelined requests are answered in order, one at a time")
    func pipelining() async throws {
        let underWay = Mutex(0)
        let most = Gathering<Int>()
        let late: Receive = { inbound, reply in
            guard case .line(let line) = inbound else { return reply.end(.close) }
            most.add(
                underWay.withLock {
                    $0 += 1
                    return $0
                })
            DispatchQueue.global().async {
                underWay.withLock { $0 -= 1 }
                reply.write(Array("\(line)".utf8))
                reply.end(.keepOpen, with: [10])
            }
        }
        let lines = (0..<500).map { "line \($0)\n" }.joined()
        try await conversing(receive: late) { path in
            let client = try Client(path)
            try client.send(lines)
            client.finish()
            #expect(try client.text() == "OK\n" + lines)
        }
        #expect(most.all.count == 500)
        #expect(most.all.max() == 1)
    }

    @Test("after half-closure all is answered, the last line too")
    func halfClosure() async throws {
        try await conversing { path in
            let client = try Client(path)
            try client.send("a\nb")
            client.finish()
            #expect(try client.text() == "OK\na\nb\n")
        }
    }

    @Test(
        "clients beyond a limit are refused, and admitted when another has left",
        arguments: [
            (ServingLimits(clients: 2), Refusal.tooManyClients),
            (ServingLimits(clientsPerUser: 2), Refusal.tooManyOfUser),
        ])
    func limits(_ limits: ServingLimits, _ refusal: Refusal) async throws {
        try await conversing(limits) { path in
            let first = try Client(path)
            #expect(try first.line() == "OK")
            do {
                let second = try Client(path)
                #expect(try second.line() == "OK")
                #expect(try Client(path).text() == "ERR \(refusal)\n")
                try second.send("close\n")
                #expect(try second.text() == "close\n")
            }
            // The server notes a departure soon after the client sees it.
            var answer: String?
            for _ in 0..<5000 where answer != "OK" {
                answer = try Client(path).line()
                usleep(2000)
            }
            #expect(answer == "OK")
            try first.send("still here\n")
            #expect(try first.line() == "still here")
        }
    }

    @Test("a silent client is let go")
    func idle() async throws {
        try await conversing(ServingLimits(idleSeconds: 1)) { path in
            let client = try Client(path)
            #expect(try client.text() == "OK\n")
        }
    }

    @Test("a big reply reaches a slow reader whole and delays nobody")
    func slowReader() async throws {
        let big = [UInt8](repeating: 120, count: 8 << 20)
        let receive: Receive = { inbound, reply in
            guard inbound == .line("big") else { return echo(inbound, reply) }
            reply.end(.keepOpen, with: big)
        }
        try await conversing(receive: receive) { path in
            let slow = try Client(path)
            #expect(try slow.line() == "OK")
            try slow.send("big\nafter\n")
            let other = try Client(path)
            #expect(try other.line() == "OK")
            for number in 0..<100 {
                try other.send("\(number)\n")
                #expect(try other.line() == "\(number)")
            }
            slow.finish()
            let all = try slow.rest()
            #expect(all.count == big.count + 6)
            #expect(all.elementsEqual(big + Array("after\n".utf8)))
        }
    }

    @Test("a reply let go of without an end closes its connection")
    func lostReply() async throws {
        let forget: Receive = { _, _ in }
        try await conversing(receive: forget) { path in
            let client = try Client(path)
            try client.send("a\n")
            #expect(try client.text() == "OK\n")
        }
    }

    @Test("a reply to a client that has gone is dropped, and the program hears of the leave")
    func gone() async throws {
        let folder = try Folder()
        let replies = Gathering<Reply>()
        let leaves = Gathering<Bool>()
        let listener = try UnixListener(binding: folder.socket)
        let keep: Receive = { _, reply in replies.add(reply) }
        let quiet = server(
            listener, ServingLimits(), left: { leaves.add(true) }, receive: keep)
        try await serving(quiet) { _ in
            try await blocking {
                do {
                    let client = try Client(folder.socket)
                    #expect(try client.line() == "OK")
                    try client.send("a\n")
                    for _ in 0..<5000 where replies.all.isEmpty { usleep(2000) }
                }
                for _ in 0..<5000 where leaves.all.isEmpty { usleep(2000) }
                let reply = try #require(replies.all.first)
                #expect(leaves.all == [true])
                #expect(!reply.isOpen)
                reply.end(.keepOpen, with: [10])
            }
        }
        #expect(leaves.all == [true])
    }

    @Test("an adopted socket is served and its file stays")
    func adoption() async throws {
        let folder = try Folder()
        let bound = try UnixListener(binding: folder.socket)
        let adopted = UnixListener(adopting: bound.descriptor)
        try await serving(server(adopted, ServingLimits(), receive: echo)) { _ in
            try await blocking {
                let client = try Client(folder.socket)
                try client.send("a\n")
                client.finish()
                #expect(try client.text() == "OK\na\n")
            }
        }
        #expect(access(folder.socket, F_OK) == 0)
    }

    @Test("a graceful stop finishes the request under way and nothing else")
    func gracefulStop() async throws {
        let folder = try Folder()
        let replies = Gathering<Reply>()
        let listener = try UnixListener(binding: folder.socket)
        let holding = server(listener, ServingLimits()) { _, reply in replies.add(reply) }
        try await serving(holding) { stop in
            async let heard = blocking {
                let client = try Client(folder.socket)
                try client.send("a\nb\n")
                return try client.text()
            }
            try await blocking {
                let idle = try Client(folder.socket)
                #expect(try idle.line() == "OK")
                for _ in 0..<5000 where replies.all.isEmpty { usleep(2000) }
            }
            await stop()
            try await blocking {
                for _ in 0..<5000 where access(folder.socket, F_OK) == 0 { usleep(2000) }
                #expect(throws: ClientFault.self) { try Client(folder.socket) }
                try #require(replies.all.first).end(.keepOpen, with: Array("done\n".utf8))
            }
            #expect(try await heard == "OK\ndone\n")
        }
        #expect(replies.all.count == 1)
    }

    @Test("who says more than the limit in a second waits, and loses nothing")
    func pace() async throws {
        try await conversing(ServingLimits(requestsPerSecond: 4)) { path in
            let client = try Client(path)
            #expect(try client.line() == "OK")
            let start = ContinuousClock.now
            try client.send("1\n2\n3\n4\n5\n6\n")
            for number in 1...6 { #expect(try client.line() == "\(number)") }
            #expect(ContinuousClock.now - start >= .milliseconds(450))
        }
    }

    @Test("a request that does not end is cut off after the drain time")
    func drainTime() async throws {
        let folder = try Folder()
        let replies = Gathering<Reply>()
        let listener = try UnixListener(binding: folder.socket)
        let holding = server(listener, ServingLimits(), drainSeconds: 1) { _, reply in
            replies.add(reply)
        }
        try await serving(holding) { stop in
            async let heard = blocking {
                let client = try Client(folder.socket)
                try client.send("a\n")
                return try client.text()
            }
            try await blocking {
                for _ in 0..<5000 where replies.all.isEmpty { usleep(2000) }
            }
            await stop()
            #expect(try await heard == "OK\n")
        }
    }
}
