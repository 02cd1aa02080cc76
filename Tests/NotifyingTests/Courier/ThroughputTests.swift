import Testing

@testable import Notifying

@Suite("How many notices a peer takes in a second")
struct ThroughputTests {
    @Test("The better of this second and the last one counts, and nothing older")
    func counted() {
        var throughput = Throughput()
        #expect(throughput.perSecond(at: 100) == 0)
        for _ in 0..<3 { throughput.add(at: 100) }
        #expect(throughput.perSecond(at: 100) == 3)
        #expect(throughput.perSecond(at: 101) == 3)
        throughput.add(at: 101)
        #expect(throughput.perSecond(at: 101) == 3)
        #expect(throughput.perSecond(at: 102) == 1)
        #expect(throughput.perSecond(at: 103) == 0)
        throughput.add(at: 110)
        #expect(throughput.perSecond(at: 110) == 1)
        // A clock that has stepped back has seen nothing yet.
        #expect(throughput.perSecond(at: 50) == 0)
    }
}
