import Testing

@testable import Solving

@Suite struct PriceScheduleTests {
    private func schedule(_ length: Int, isLarge: Bool, isWarm: Bool) -> PriceSchedule {
        PriceSchedule(length: length, isLarge: isLarge, isWarm: isWarm)
    }

    @Test("Longer rounds make more passes, those of large problems most", arguments: [1, 2, 4, 8])
    func passes(length: Int) {
        for isLarge in [false, true] {
            let now = schedule(length, isLarge: isLarge, isWarm: true)
            let next = schedule(length + 1, isLarge: isLarge, isWarm: true)
            #expect(next.passes > now.passes)
            #expect(now.passes >= schedule(length, isLarge: isLarge, isWarm: false).passes)
        }
        let large = schedule(length, isLarge: true, isWarm: true)
        #expect(large.passes > schedule(length, isLarge: false, isWarm: true).passes)
    }

    @Test("Prices that are good already move less, and least where they are mended")
    func starts() {
        for isLarge in [false, true] {
            let first = schedule(1, isLarge: isLarge, isWarm: false)
            let warm = schedule(1, isLarge: isLarge, isWarm: true)
            #expect(warm.start < first.start)
            #expect(PriceSchedule.mending.start < first.start)
            #expect(PriceSchedule.mending.passes < warm.passes)
            #expect(PriceSchedule.mending.corePasses < warm.corePasses)
        }
    }

    @Test(
        "Steps fall by the second power to 0.3, in long schedules by the fourth to 0.1",
        arguments: [(60, 0.3, 50), (300, 0.3, 50), (302, 0.1, 12.5), (1_000, 0.1, 12.5)]
            as [(Int, Float, Float)])
    func steps(passes: Int, least: Float, middle: Float) {
        let schedule = PriceSchedule(passes: passes, start: 200)
        let steps = (0..<passes).map(schedule.step)
        #expect(steps.first == 200)
        #expect(steps == steps.sorted(by: >))
        #expect(steps.last == least)
        #expect(abs(steps[passes / 2] - middle) < 0.001)
    }
}
