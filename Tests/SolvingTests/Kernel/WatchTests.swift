import TestSupport
import Testing

@testable import Solving

@Suite struct WatchTests {
    @Test("A raised flag ends the work, and the clock is never read without a ceiling")
    func flag() {
        let stop = StopFlag()
        let clock = SteppingClock(step: 1)
        let watch = Watch(Limits(seed: 0, stop: stop, clock: { clock.read() }))
        #expect(!watch.isOver)
        #expect(watch.reason == nil)
        stop.raise()
        #expect(watch.isOver)
        #expect(watch.reason == .asked)
        #expect(clock.readings == 0)
    }

    @Test("Seconds count from the beginning of the watch")
    func seconds() {
        let clock = SteppingClock()
        clock.advance(by: 100)
        let watch = Watch(Limits(seed: 0, seconds: 2.5, clock: { clock.read() }))
        clock.advance(by: 2.25)
        #expect(!watch.isOver)
        #expect(watch.reason == nil)
        clock.advance(by: 0.25)
        #expect(watch.isOver)
        #expect(watch.reason == .seconds)
    }

    @Test("Who asks for the end is named before the time")
    func both() {
        let stop = StopFlag()
        stop.raise()
        #expect(Watch(Limits(seed: 0, stop: stop, seconds: 0)).reason == .asked)
        #expect(Watch(Limits(seed: 0, seconds: 0)).reason == .seconds)
    }
}
