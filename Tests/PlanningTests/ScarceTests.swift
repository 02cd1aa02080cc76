import Solving
import Testing
import WorkBasedLearning

@testable import Planning

@Suite struct ScarceTests {
    /// The scarcest things when everybody gets the first option, at prices in 1/256 points.
    private func scarcest(_ register: Register, _ price: (Thing) -> Int32) -> [Scarce] {
        let list = Options(register).list
        let prices = (0..<list.problem.resourceCount).map { number in
            Certificate.Price(resource: Int32(number), price: price(list.thing(number)))
        }
        let choice = (0..<list.problem.requestCount).map { request in
            Int32(list.problem.numbers(of: request).first ?? -1)
        }
        let outcome = Outcome(
            choice: choice, points: 0, placed: 0, bound: nil, stopped: .effort,
            certificate: Certificate(
                list.problem, prices: prices.filter { $0.price > 0 }, pairPrices: []))
        return Scarce.scarcest(list, Market(list.problem, outcome))
    }

    @Test func theDearestComeFirstWithTheirUse() {
        var register = County.make()
        register.put("E1") { (employer: inout Employer) in employer.monthlyLimit = 3 }
        register.put("H1") { (school: inout School) in school.dailyReleaseLimit = 5 }
        let found = scarcest(register) { thing in
            switch thing {
            case .slot: 512
            case .employerMonth: 640
            case .studentDay: 9999
            default: 0
            }
        }
        #expect(
            found == [
                Scarce(
                    thing: .employerMonth("E1", year: 2027, month: 2), price: 2.5, used: 1,
                    capacity: 3),
                Scarce(thing: .slot("O1"), price: 2, used: 1, capacity: 2),
            ])
    }

    @Test func fiveAtMostAndNobodysOwnDay() {
        var register = County.makeWithSpeaker()
        register.put("K1") { (speaker: inout Speaker) in speaker.monthlyLimit = 2 }
        register.put("E1") { (employer: inout Employer) in employer.monthlyLimit = 3 }
        let found = scarcest(register) { _ in 256 }
        #expect(found.count == 5)
        for scarce in found {
            switch scarce.thing {
            case .studentDay, .sectionDay: Issue.record("\(scarce.thing.name) is named")
            default: #expect(scarce.price == 1)
            }
        }
    }

    @Test func withoutPricesNothingIsScarce() {
        #expect(scarcest(County.makeWithSpeaker()) { _ in 0 }.isEmpty)
    }
}
