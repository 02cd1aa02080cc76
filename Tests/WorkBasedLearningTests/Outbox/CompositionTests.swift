import Synchronization
import Testing
import WorkBasedLearning

@Suite("Notices that are composed while others are written")
struct CompositionTests {
    private struct NoWords: Error {}

    private func notice(_ key: Int) -> Notice {
        Notice(
            key: Int64(key), matter: Matter(kind: "k", subject: 1, recipient: 2),
            audience: .student, messageID: "<n\(key)@x.test>", recipient: "a@example.net",
            bytes: [])
    }

    private func keys(_ composition: Composition) throws -> [Int64] {
        var keys: [Int64] = []
        while let notices = try composition.next() { keys += notices.map(\.key) }
        return keys
    }

    @Test("All are composed, and taken in order", arguments: [0, 1, 8, 9, 1000])
    func order(count: Int) throws {
        let composition = Composition(of: Array(0..<count), inSharesOf: 8) { $0.map(notice) }
        #expect(composition.count == count)
        #expect(try keys(composition) == (0..<count).map(Int64.init))
        #expect(try composition.next() == nil)
    }

    @Test("What nobody has taken holds up the composing")
    func bounded() throws {
        let composed = Mutex(0)
        let composition = Composition(of: Array(0..<1000), inSharesOf: 2) { share in
            composed.withLock { $0 += 1 }
            return share.map(notice)
        }
        for taken in 1...400 {
            #expect(try composition.next()?.count == 2)
            #expect(composed.withLock { $0 } <= taken + 32)
        }
        #expect(try keys(composition).count == 200)
    }

    @Test("One that cannot be composed is thrown in its turn, with why")
    func failed() throws {
        let composition = Composition(of: Array(0..<100), inSharesOf: 10) { share in
            if share.contains(25) { throw NoWords() }
            return share.map(notice)
        }
        #expect(try composition.next()?.first?.key == 0)
        #expect(try composition.next()?.first?.key == 10)
        let fault = #expect(throws: CompositionFault.self) { try composition.next() }
        #expect(fault?.cause is NoWords)
        #expect(fault?.description == "a notice could not be composed: NoWords()")
    }
}
