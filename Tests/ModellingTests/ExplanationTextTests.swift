import Solving
import Testing

@testable import Modelling

@Suite struct ExplanationTextTests {
    /// The tiny instance, of which the first two hold the units and the group between them.
    private static func explanation(choice: [Int32] = [0, 2, -1]) throws -> ExplanationText {
        let instance = try Instances.tiny()
        let certificate = Certificate(
            instance.problem, prices: [Certificate.Price(resource: 0, price: 384)], pairPrices: [])
        return ExplanationText(
            instance,
            Outcome(
                choice: choice, points: 12, placed: 2, bound: certificate.bound,
                stopped: .effort, certificate: certificate))
    }

    @Test("A request is told what it has, what else, and what stands in the way")
    func request() throws {
        #expect(
            try Self.explanation().text(of: .request(0)) == """

                request one
                  has option 1: points 7, regret 0.00, takes 3 of unit, group
                  or option 2: points -2, regret 4.50, takes idle; group needs it

                """)
        #expect(
            try Self.explanation().text(of: .request(2)) == """

                request three
                  has nothing
                  or option 1: points 0, regret 1.50, takes unit; others leave too little of unit, \
                dearest is unit at 1.50

                """)
    }

    @Test("Where nobody is in the way, it says so; where nothing is left, that")
    func free() throws {
        let nobody = try Self.explanation(choice: [-1, -1, -1])
        #expect(
            nobody.text(of: .request(2)) == """

                request three
                  has nothing
                  or option 1: points 0, regret 1.50, takes unit; free for the taking, \
                dearest is unit at 1.50

                """)
        #expect(nobody.text(of: .request(1)).contains("group; too few others are in group"))
        #expect(
            try Self.explanation().text(of: .request(1)).hasSuffix(
                "\n  there is nothing else that it could have\n"))
    }

    @Test("A resource is told its size, its price, its holders and who is next")
    func resource() throws {
        let explanation = try Self.explanation(choice: [0, 2, -1])
        #expect(
            explanation.text(of: .resource(0)) == """

                resource unit
                  capacity 5, used 5, price 1.50
                  held by one: option 1, 3 units
                  held by two: option 1, 2 units

                """)
        #expect(
            explanation.text(of: .resource(1)) == """

                resource group
                  capacity 6, minimum 2, used 2, price 0.00
                  held by one: option 1
                  held by two: option 1

                """)
        let nobody = try Self.explanation(choice: [1, -1, -1])
        #expect(
            nobody.text(of: .resource(0)) == """

                resource unit
                  capacity 5, used 0, price 1.50
                  next one: option 1 would gain 6.00
                  next two: option 1 would gain 3.50

                """)
    }

    @Test("A group that can never open is told so")
    func closed() throws {
        var builder = ProblemBuilder()
        let group = builder.addResource(capacity: 2, minimum: 2)
        _ = builder.beginRequest()
        builder.addOption(points: 1, resources: [group])
        builder.addOption(points: 1, resources: [])
        let instance = try Instance(
            builder.build(), resourceNames: ["g"], requestNames: ["r"])
        let text = ExplanationText(
            instance, Outcome(choice: [1], points: 1, placed: 1, bound: nil, stopped: .asked))
        #expect(
            text.text(of: .resource(0)) == """

                resource g
                  capacity 2, minimum 2, used 0, price 0.00
                  nobody can ever be in it

                """)
        #expect(text.text(of: .request(0)).contains("regret 0.00, takes nothing\n"))
    }

    @Test("At most ten alternatives and ten of those next are shown")
    func many() throws {
        var builder = ProblemBuilder()
        let unit = builder.addResource(capacity: 1)
        for _ in 0..<30 {
            _ = builder.beginRequest()
            for points in 1...Int32(30) { builder.addOption(points: points, resources: [unit]) }
        }
        let instance = try Instance(
            builder.build(), resourceNames: ["u"], requestNames: (0..<30).map { "r\($0)" })
        var choice = [Int32](repeating: -1, count: 30)
        choice[29] = 29 * 30 + 29
        let text = ExplanationText(
            instance, Outcome(choice: choice, points: 30, placed: 1, bound: nil, stopped: .asked))
        let lines = { (topic: Topic) in text.text(of: topic).split(separator: "\n") }
        #expect(lines(.request(0)).count == 12)
        #expect(lines(.request(29)).count == 12)
        #expect(lines(.resource(0)).count == 13)
        #expect(lines(.resource(0)).last == "  next r9: option 30 would gain 30.00")
    }
}
