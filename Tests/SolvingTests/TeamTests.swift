import Synchronization
import Testing

@testable import Solving

@Suite struct TeamTests {
    /// The members that have done their share, in order.
    private final class Record: Sendable {
        private let members = Mutex<[Int]>([])

        var all: [Int] { members.withLock { $0 } }

        func add(_ member: Int) { members.withLock { $0.append(member) } }
    }

    @Test("Who is alone does the own share and no other")
    func alone() {
        let record = Record()
        Team.alone.run {
            record.add(0)
        } others: { member in
            record.add(member)
        }
        #expect(record.all == [0])
        #expect(Team.alone.size == 1)
        #expect(Team(size: 0) { own, _ in own() }.size == 1)
    }

    @Test("Every member has a share")
    func shares() {
        let record = Record()
        let team = Team(size: 4) { own, others in
            own()
            for member in 1..<4 { others(member) }
        }
        team.run {
            record.add(0)
        } others: { member in
            record.add(member)
        }
        #expect(record.all == [0, 1, 2, 3])
    }
}
