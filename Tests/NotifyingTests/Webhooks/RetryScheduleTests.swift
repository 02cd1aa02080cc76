import Testing

@testable import Notifying

@Suite struct RetryScheduleTests {
    private func pauses(_ schedule: RetrySchedule, fraction: Double = 0.5) -> [Int] {
        (1...100).prefix { schedule.pause(afterAttempts: $0, fraction: fraction) != nil }
            .compactMap { schedule.pause(afterAttempts: $0, fraction: fraction) }
    }

    @Test("Webhooks are tried for 75 hours, 35 minutes and 5 seconds")
    func webhooks() {
        let wanted = [5, 300, 1_800, 7_200, 18_000, 36_000, 50_400, 72_000, 86_400]
        #expect(pauses(.webhooks) == wanted)
        #expect(wanted.reduce(0, +) == 272_105)
    }

    @Test("Mail is tried for five days, with pauses that never shrink")
    func mail() {
        #expect(pauses(.mail).prefix(4) == [60, 300, 900, 3_600])
        #expect(pauses(.mail) == pauses(.mail).sorted())
        #expect(pauses(.mail).reduce(0, +) == 432_000)
    }

    @Test("Chance moves a pause by a tenth")
    func jitter() {
        #expect(pauses(.webhooks, fraction: 0).prefix(2) == [5, 270])
        #expect(pauses(.webhooks, fraction: 0.999_999).prefix(2) == [5, 330])
    }

    @Test(
        "The peer's wish is waited for, a day at most, and brings nothing forward",
        arguments: [
            (1, 7, 7), (1, 3, 5), (2, 7, 300), (2, 86_400, 86_400), (2, .max, 86_400), (2, -5, 300),
            (9, 10, 86_400),
        ])
    func after(count: Int, after: Int, pause: Int) {
        let found = RetrySchedule.webhooks.pause(
            afterAttempts: count, fraction: 0.5, after: after)
        #expect(found == pause)
    }

    @Test("In the end it is given up", arguments: [-1, 0, 10, 11, .max])
    func end(count: Int) {
        #expect(RetrySchedule.webhooks.pause(afterAttempts: count, fraction: 0, after: 5) == nil)
    }
}
