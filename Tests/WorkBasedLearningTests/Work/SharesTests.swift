import Testing
import WorkBasedLearning

@Suite("Work in shares")
struct SharesTests {
    struct Odd: Error, Equatable { let number: Int }

    @Test("All are transformed, in order", arguments: [0, 1, 63, 64, 65, 1000])
    func order(count: Int) {
        #expect(Array(0..<count).mapInShares(of: 64) { $0 * 2 } == (0..<count).map { $0 * 2 })
    }

    @Test("A share may become any number of results", arguments: [0, 1, 64, 1000])
    func several(count: Int) {
        let results = Array(0..<count).flatMapInShares(of: 64) { share in
            #expect(share.count <= 64)
            return share.filter { $0 % 3 == 0 }
        }
        #expect(results == (0..<count).filter { $0 % 3 == 0 })
    }

    @Test("What fails is thrown")
    func failed() {
        #expect(throws: Odd(number: 700)) {
            try Array(0..<1000).mapInShares(of: 64) { number throws(Odd) in
                if number == 700 { throw Odd(number: number) }
                return number
            }
        }
    }
}
