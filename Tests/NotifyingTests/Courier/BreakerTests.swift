import Testing

@testable import Notifying

@Suite struct BreakerTests {
    private func opened(isLogin: Bool = false) -> Breaker {
        var breaker = Breaker()
        for key: Int64 in 1...(isLogin ? 1 : 3) {
            breaker.began(key)
            breaker.failed(key, isLogin: isLogin, at: 100)
        }
        return breaker
    }

    @Test("Opens after three failures in a row, and a success between them counts anew")
    func opens() {
        var breaker = Breaker()
        for key: Int64 in 1...2 { breaker.failed(key, isLogin: false, at: 100) }
        #expect(breaker.room(at: 100) == nil)
        breaker.succeeded()
        for key: Int64 in 1...2 { breaker.failed(key, isLogin: false, at: 100) }
        #expect(!breaker.isOpen)
        breaker.failed(3, isLogin: false, at: 100)
        #expect(breaker.isOpen && breaker.until == 110)
    }

    @Test("Lets one probe through after 10 s, doubling to 15 minutes")
    func probes() {
        var breaker = opened()
        var now: Int64 = 100
        var pauses: [Int64] = []
        for key: Int64 in 10..<20 {
            pauses.append(breaker.until - now)
            #expect(breaker.room(at: breaker.until - 1) == 0)
            now = breaker.until
            #expect(breaker.room(at: now) == 1)
            breaker.began(key)
            #expect(breaker.room(at: now + 500) == 0)
            breaker.failed(key, isLogin: false, at: now)
        }
        #expect(pauses == [10, 20, 40, 80, 160, 320, 640, 900, 900, 900])
        breaker.succeeded()
        #expect(breaker.room(at: now) == nil)
    }

    @Test("A refused login opens it at once for 15 minutes")
    func login() {
        let breaker = opened(isLogin: true)
        #expect(breaker.isOpen && breaker.until == 1_000)
    }

    @Test("What was under way when it opened does not lengthen the pause")
    func stragglers() {
        var breaker = opened()
        for key: Int64 in 4...60 { breaker.failed(key, isLogin: false, at: 105) }
        #expect(breaker.until == 110)
    }

    @Test(
        "A peer that asks for a pause gets it, open or not, and whatever arrives then"
    )
    func rests() {
        var breaker = Breaker()
        breaker.rest(until: 500)
        breaker.rest(until: 400)
        breaker.succeeded()
        #expect(breaker.room(at: 499) == 0 && breaker.until == 500)
        #expect(breaker.room(at: 500) == nil)
        breaker = opened()
        breaker.rest(until: 500)
        #expect(breaker.room(at: 110) == 0 && breaker.room(at: 500) == 1)
    }

    @Test("A probe that is given up for its own sake lets another one go")
    func givenUp() {
        var breaker = opened()
        breaker.began(4)
        #expect(breaker.room(at: 110) == 0)
        breaker.gaveUp(3)
        #expect(breaker.room(at: 110) == 0)
        breaker.gaveUp(4)
        #expect(breaker.isOpen && breaker.room(at: 110) == 1)
    }
}
