import Testing

@testable import Solving

@Suite struct SparseVectorTests {
    @Test("It adds as a plain vector does, and lists what is not 0 (seeds 1 to 50)")
    func adding() {
        for seed in UInt64(1)...50 {
            var random = SeededRandom(seed: seed)
            var vector = SparseVector(size: 12)
            var plain = [Double](repeating: 0, count: 12)
            for _ in 0..<20 {
                let (place, amount) = (random.below(12), Double(random.below(5) - 2))
                vector.add(Int32(place), amount)
                plain[place] += amount
            }
            for place in 0..<12 {
                let value = vector[Int32(place)]
                #expect(abs(value - plain[place]) < 1e-50, "seed \(seed)")
            }
            vector.pack()
            let listed = (0..<vector.count).map { Int(vector.place($0)) }
            #expect(listed.sorted() == plain.indices.filter { plain[$0] != 0 }, "seed \(seed)")
            let squares = vector.squares()
            #expect(squares == plain.reduce(0) { $0 + $1 * $1 })
            var other = SparseVector(size: 12)
            other.add(3, 7)
            other.copy(vector)
            let isSame = (0..<12).allSatisfy { other[Int32($0)] == vector[Int32($0)] }
            #expect(isSame)
            vector.clear()
            let isClear = vector.count == 0 && (0..<12).allSatisfy { vector[Int32($0)] == 0 }
            #expect(isClear)
        }
    }
}
