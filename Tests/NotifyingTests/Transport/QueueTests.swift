import Testing

@testable import Notifying

@Suite struct QueueTests {
    @Test("First in, first out, as an array would")
    func order() {
        var queue = Queue<Int>()
        var model: [Int] = []
        for step in 0..<200 {
            if step * 31 % 7 < 4 {
                queue.append(step)
                model.append(step)
            } else {
                let first = queue.popFirst()
                #expect(first == (model.isEmpty ? nil : model.removeFirst()))
            }
            #expect(queue.elements == model)
            #expect(queue.isEmpty == model.isEmpty)
        }
    }
}
