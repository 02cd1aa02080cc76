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
}
