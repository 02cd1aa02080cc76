import Testing

@testable import Notifying

@Suite struct BackoffTests {
    @Test("Doubles from 10 s to 5 minutes, and begins anew after a success")
    func doubles() {
        var backoff = Backoff()
        #expect((0..<7).map { _ in backoff.failed() } == [10, 20, 40, 80, 160, 300, 300])
        backoff.succeeded()
        #expect(backoff.failed() == 10)
    }
}
