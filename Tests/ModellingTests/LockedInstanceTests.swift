import Solving
import Testing

@testable import Modelling

@Suite struct LockedInstanceTests {
    private static func outcome(_ choice: [Int32], points: Int, bound: Int?) -> Outcome {
        Outcome(
            choice: choice, points: points, placed: choice.count { $0 >= 0 }, bound: bound,
            stopped: .effort)
    }

    @Test("Locks that fill their group leave the rest, and what is settled is added again")
    func filled() throws {
        let locked = try LockedInstance(Instances.tiny(), locks: [0, 2, -1])
        #expect(locked.settledPoints == 12)
        #expect(!locked.mustFill)
        #expect(Instances.lines(of: locked.problem) == [[], [], ["0 0"]])
        #expect(locked.problem.capacity == [0, 4, 9])
        let whole = locked.outcome(of: Self.outcome([-1, -1, -1], points: 0, bound: 3))
        #expect(whole.choice == [0, 2, -1])
        #expect((whole.points, whole.placed, whole.bound) == (12, 2, 15))
        #expect(locked.unmet(whole) == "")
    }

    @Test("Locks that do not fill their group outweigh all else until they are kept")
    func alone() throws {
        let locked = try LockedInstance(Instances.tiny(), locks: [0, -1, -1])
        #expect(locked.mustFill)
        let left = locked.problem
        let kept = left.points(of: left.option(0)) + left.points(of: left.option(1))
        #expect(Int(kept) + locked.settledPoints == 12)
        let whole = locked.outcome(of: Self.outcome([0, 1, -1], points: Int(kept), bound: nil))
        #expect(whole.choice == [0, 2, -1])
        #expect(whole.points == 12)
        #expect(locked.unmet(whole) == "")
        let nothing = locked.outcome(of: Self.outcome([-1, -1, -1], points: 0, bound: nil))
        #expect(locked.unmet(nothing) == "unmet one\n")
    }

    @Test("A start keeps its options under their numbers in what is left (seeds 1 to 100)")
    func start() throws {
        for seed in UInt64(1)...100 {
            var random = SeededRandom(seed: seed)
            let instance = try RandomMenus.instance(seed: seed)
            let requests = 0..<instance.problem.requestCount
            let choice = requests.map { request in
                let numbers = instance.problem.numbers(of: request)
                return numbers.isEmpty
                    ? -1 : Int32(numbers.lowerBound + random.below(numbers.count))
            }
            var locks = [Int32](repeating: -1, count: choice.count)
            if !locks.isEmpty { locks[0] = choice[0] }
            guard let locked = try? LockedInstance(instance, locks: locks) else { continue }
            let start = locked.start(Start(choice: choice))
            let (left, whole) = (locked.problem, instance.problem)
            for request in requests.dropFirst() where choice[request] >= 0 {
                let here = left.option(Int(start.choice[request]))
                let there = whole.option(Int(choice[request]))
                #expect(left.numbers(of: request).contains(here.number), "seed \(seed)")
                #expect(left.points(of: here) == whole.points(of: there), "seed \(seed)")
                #expect(
                    left.takes(of: here).map(\.resource) == whole.takes(of: there).map(\.resource),
                    "seed \(seed)")
            }
            if !locks.isEmpty {
                #expect(start.choice[0] == (left.numbers(of: 0).isEmpty ? -1 : 0), "seed \(seed)")
            }
        }
    }

    @Test("A start without a choice keeps its prices")
    func prices() throws {
        let locked = try LockedInstance(Instances.tiny(), locks: [0, -1, -1])
        let prices = Certificate.Case(prices: [], pairPrices: [])
        #expect(locked.start(Start(prices: prices)) == Start(prices: prices))
        #expect(
            locked.start(Start(choice: [-1, -1, -1], prices: prices))
                == Start(choice: [0, -1, -1], prices: prices))
    }

    @Test("Locks that take too much are told by name")
    func tooMuch() throws {
        let without = try Instances.tiny().without(["unit"])
        let expected = LockedInstance.Fault(
            description: "the locked options take 2 of unit, of which there are 0; lock fewer")
        #expect(throws: expected) { try LockedInstance(without, locks: [-1, 2, -1]) }
    }
}
