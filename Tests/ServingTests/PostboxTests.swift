import NIOCore
import NIOPosix
import Synchronization
import Testing

@testable import Serving

@Suite("The postbox")
struct PostboxTests {
    @Test("What is posted while it is held leaves in order, at the end")
    func together() async throws {
        let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
        let (postbox, loop) = (Postbox(), group.next())
        let done = Gathering<Int>()
        let early = Mutex<[Int]>([])
        postbox.together {
            for number in 1...3 { postbox.post(to: loop) { done.add(number) } }
            let promise = loop.makePromise(of: Void.self)
            loop.execute { promise.succeed() }
            try? promise.futureResult.wait()
            early.withLock { $0 = done.all }
        }
        try await loop.submit {}.get()
        #expect(early.withLock { $0 } == [])
        #expect(done.all == [1, 2, 3])
        postbox.post(to: loop) { done.add(4) }
        try await loop.submit {}.get()
        #expect(done.all == [1, 2, 3, 4])
        try await group.shutdownGracefully()
    }

    @Test("On the loop, what is posted is done at once for one who is alone, else behind the rest")
    func alone() async throws {
        let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
        let (postbox, loop) = (Postbox(), group.next())
        let done = Gathering<Int>()
        func post(connections: Int) async throws -> [Int] {
            postbox.count(connections)
            return try await loop.submit {
                postbox.post(to: loop) { done.add(connections) }
                postbox.post(to: loop) { done.add(connections) }
                return done.all
            }.get()
        }
        #expect(try await post(connections: 1) == [1, 1])
        #expect(try await post(connections: 2) == [1, 1])
        try await loop.submit {}.get()
        #expect(done.all == [1, 1, 2, 2])
        postbox.count(-2)
        #expect(try await post(connections: 0).count == 6)
        // Whoever is elsewhere, and what is held, waits for the loop.
        postbox.together {
            loop.execute { postbox.post(to: loop) { done.add(7) } }
            let promise = loop.makePromise(of: Bool.self)
            loop.execute { promise.succeed(done.all.contains(7)) }
            #expect((try? promise.futureResult.wait()) == false)
        }
        try await loop.submit {}.get()
        #expect(done.all.last == 7)
        try await group.shutdownGracefully()
    }
}
