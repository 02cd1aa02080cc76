import Foundation
import Solving
import Synchronization
import Testing

@testable import Teamwork

@Suite("The threads of a plan")
struct ThreadsTests {
    @Test("Each member has its share once, and all are done at the return", arguments: 1...4)
    func shares(size: Int) {
        let done = Mutex<[Int]>([])
        let caller = Thread.current
        var isOwn = false
        Team.threads(size).run {
            isOwn = Thread.current === caller
            done.withLock { $0.append(0) }
        } others: { member in
            done.withLock { $0.append(member) }
        }
        #expect(isOwn)
        #expect(done.withLock { $0 }.sorted() == Array(0..<size))
    }

    @Test("The machine's team leaves the desk room to answer")
    func machine() {
        #expect((1...2).contains(Team.machine.size))
    }
}
