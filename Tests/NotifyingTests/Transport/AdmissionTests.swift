import Testing

@testable import Notifying

@Suite struct AdmissionTests {
    /// All that may go now.
    private func taken(_ admission: inout Admission<Int>) -> [Int] {
        var jobs: [Int] = []
        while let next = admission.next() { jobs.append(next.job) }
        return jobs
    }

    @Test("Peers take turns, none beyond its cap, each in its order")
    func turns() {
        var admission = Admission<Int>(cap: 2, room: 10)
        let jobs = [(1, "a"), (2, "a"), (3, "a"), (4, "b"), (5, "a"), (6, "b")]
        let entered = jobs.map { admission.add($0, to: $1) }
        #expect(entered.allSatisfy { $0 })
        let first = taken(&admission)
        #expect(first == [1, 4, 2, 6])
        #expect(admission.waiting == 2)
        admission.ended("b")
        let none = taken(&admission)
        #expect(none == [])
        for job in [3, 5] {
            admission.ended("a")
            let next = taken(&admission)
            #expect(next == [job])
        }
    }

    @Test("Nothing is let in beyond the room, and all that waits can be taken out")
    func room() {
        var admission = Admission<Int>(cap: 1, room: 3)
        let entered = (1...4).map { admission.add($0, to: $0 == 2 ? "a" : "b") }
        #expect(entered == [true, true, true, false])
        let first = admission.next()?.job
        #expect(first == 1)
        let left = admission.removeWaiting()
        #expect(left == [2, 3])
        let none = taken(&admission)
        #expect(none == [])
        #expect(admission.waiting == 0)
        admission.ended("b")
        let isIn = admission.add(5, to: "b")
        let last = taken(&admission)
        #expect(isIn && last == [5])
    }

    @Test("Ten thousand jobs of a hundred peers all go, none beyond the cap", arguments: 1...3)
    func many(cap: Int) {
        var admission = Admission<Int>(cap: cap, room: 10_000)
        for job in 0..<10_000 {
            let hasEntered = admission.add(job, to: "\(job * 7919 % 101)")
            #expect(hasEntered)
        }
        var underWay: [String: Int] = [:]
        var running = Queue<String>()
        var last: [String: Int] = [:]
        var count = 0
        while true {
            while let next = admission.next() {
                count += 1
                underWay[next.peer, default: 0] += 1
                #expect(underWay[next.peer, default: 0] <= cap)
                #expect(last.updateValue(next.job, forKey: next.peer) ?? -1 < next.job)
                running.append(next.peer)
            }
            guard let peer = running.popFirst() else { break }
            underWay[peer, default: 0] -= 1
            admission.ended(peer)
        }
        #expect(count == 10_000)
    }
}
