import NIOCore
import NIOPosix
import Testing

@testable import Serving

@Suite("The roundup of requests")
struct RoundupTests {
    @Test("Many requests of one turn of the loop are told once, behind them; the next again")
    func once() async throws {
        let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
        let (loop, seen) = (group.next(), Gathering<String>())
        let roundup = Roundup { seen.add("told") }
        try await loop.submit {
            for number in 1...3 {
                roundup.note(on: loop)
                seen.add("\(number)")
            }
        }.get()
        try await loop.submit {}.get()
        #expect(seen.all == ["1", "2", "3", "told"])
        try await loop.submit { roundup.note(on: loop) }.get()
        try await loop.submit {}.get()
        #expect(seen.all == ["1", "2", "3", "told", "told"])
        try await group.shutdownGracefully()
    }
}
