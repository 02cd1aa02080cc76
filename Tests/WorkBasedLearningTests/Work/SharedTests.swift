import Testing

@testable import WorkBasedLearning

@Suite("A value behind one reference")
struct SharedTests {
    @Test("A copy is independent, whichever of the two is changed")
    func independent() {
        var one = Shared([1, 2])
        var other = one
        other.value.append(3)
        #expect(one.value == [1, 2] && other.value == [1, 2, 3])
        one.value.removeAll()
        #expect(one.value == [] && other.value == [1, 2, 3])
    }

    @Test("What one alone refers to is changed in its place")
    func inPlace() {
        var alone = Shared(Array(0..<1000))
        func place() -> UnsafePointer<Int>? {
            alone.value.withUnsafeBufferPointer { $0.baseAddress }
        }
        let before = place()
        for number in 0..<1000 { alone.value[number] += 1 }
        #expect(place() == before)
        let kept = alone
        alone.value[0] = 77
        #expect(place() != before && kept.value[0] == 1)
    }
}
