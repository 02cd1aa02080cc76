import Testing
import WorkBasedLearning

@testable import Commands

@Suite("Which mails are told again")
struct RetellOrderTests {
    private let all = [(1, Astray.file, 50), (2, .recalled, 60), (3, .file, 70)].map {
        Strayed(
            key: $0.0, matter: Matter(kind: "k", subject: 1, recipient: 2), audience: .student,
            astray: $0.1, madeAt: $0.2, address: "a@example.net", turns: [])
    }

    private func keys(_ choice: RetellOrder.Choice, since: Int64 = 0) -> [Int64]? {
        let order = RetellOrder(choice: choice, since: since, isQuestion: false)
        return try? order.chosen(of: all).map(\.key)
    }

    @Test("One by its number, or all that went astray in one way, perhaps since a day")
    func chosen() {
        #expect(keys(.one(2)) == [2])
        #expect(keys(.all(.file)) == [1, 3])
        #expect(keys(.all(.file), since: 70) == [3])
        #expect(keys(.one(4)) == nil && keys(.all(.redirected)) == nil)
        #expect(keys(.all(.file), since: 71) == nil)
    }
}
