import Modelling
import Solving
import Testing

@Suite struct LossTests {
    /// Two of one bus and one of the other; the first two requests can take either.
    private static func instance() throws -> Instance {
        var builder = ProblemBuilder()
        let buses = [2, 1].map { builder.addResource(capacity: $0) }
        for request in 0..<3 {
            _ = builder.beginRequest()
            for bus in buses.prefix(request < 2 ? 2 : 1) {
                builder.addOption(points: Int32(9 - bus), resources: [bus])
            }
        }
        return try Instance(
            builder.build(), resourceNames: ["bus:1", "bus:2"], requestNames: ["a", "b", "c"])
    }

    @Test("Who took it has lost; whoever else has something new, or nothing, has moved")
    func counts() throws {
        let problem = try Self.instance().problem
        let loss = Loss(of: 0, in: problem, before: [0, 3, 4], after: [1, -1, -1])
        #expect(loss.lost == 2 && loss.moved == 1 && loss.resource == 0)
        let gain = Loss(of: 1, in: problem, before: [-1, 3, -1], after: [0, -1, 4])
        #expect(gain.lost == 1 && gain.moved == 2)
        #expect(gain.movers == [0, 2])
        let none = Loss(of: 1, in: problem, before: [0, -1, 4], after: [0, -1, 4])
        #expect(none.lost == 0 && none.moved == 0)
    }

    @Test("The line has words and their values; what is not known is a stroke")
    func text() throws {
        let instance = try Self.instance()
        let loss = Loss(of: 1, in: instance.problem, before: [0, 3, 4], after: [0, -1, 4])
        var outcome = Outcome(
            choice: [0, -1, 4], points: 18, placed: 2, bound: 27, stopped: .effort)
        #expect(
            loss.text(outcome, in: instance, seconds: 0.012_345)
                == "again bus:2 points 18 bound 27 gap 0.500000 lost 1 moved 0 "
                + "milliseconds 12.35\n")
        outcome.bound = nil
        #expect(
            loss.text(outcome, in: instance, seconds: 0)
                == "again bus:2 points 18 bound - gap - lost 1 moved 0 milliseconds 0.00\n")
    }

    @Test("Who moves is named, so many at most")
    func names() throws {
        let instance = try Self.instance()
        let gain = Loss(of: 1, in: instance.problem, before: [-1, 3, -1], after: [0, -1, 4])
        #expect(gain.names(in: instance, most: 2) == "without bus:2 these move: a c\n")
        #expect(gain.names(in: instance, most: 1) == "without bus:2 these move: a and 1 more\n")
        let none = Loss(of: 1, in: instance.problem, before: [0, -1, 4], after: [0, -1, 4])
        #expect(none.names(in: instance, most: 2) == nil)
    }

    @Test("A resolver's answer to a loss is told as it is")
    func resolved() throws {
        let instance = try Self.instance()
        let first = KernelSolver().solve(instance.problem, limits: Limits(seed: 1)) { _ in }
        #expect(first.points == 26 && first.stopped == .proved)
        let problem = instance.problem.favouring(first.choice, by: 100)
        let resolver = Resolver(problem, first)
        let again = resolver.resolve(capacity: [1: 0], limits: Limits(seed: 1))
        let loss = Loss(of: 1, in: problem, before: first.choice, after: again.choice)
        #expect(loss.lost == 1 && loss.moved == 0)
        let text = loss.text(again, in: instance, seconds: 1)
        #expect(text.hasPrefix("again bus:2 points 218 bound 218 gap 0.000000 lost 1 moved 0 "))
    }
}
