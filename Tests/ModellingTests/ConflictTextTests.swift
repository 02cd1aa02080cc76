import Solving
import Testing

@testable import Modelling

@Suite struct ConflictTextTests {
    @Test(
        "What is found is told in plain lines with names",
        arguments: [
            (.together, "they can hold together\n"),
            (.unknown, "not known: the search for a way to hold them together was too long\n"),
            (.among([2], isMinimal: true), "this one can never have anything:\n  three\n"),
            (
                .among([1, 0], isMinimal: true),
                "these cannot hold together; without any one of them the others can:\n"
                    + "  two\n  one\n"
            ),
            (
                .among([0, 2], isMinimal: false),
                "these cannot hold together; fewer of them may not either:\n  one\n  three\n"
            ),
        ] as [(Conflict, String)])
    func text(conflict: Conflict, expected: String) throws {
        #expect(conflict.text(in: try Instances.tiny()) == expected)
    }

    @Test("Of three for one unit, the two asked for first are told")
    func found() throws {
        var builder = ProblemBuilder()
        let unit = builder.addResource(capacity: 1)
        for _ in 0..<3 {
            _ = builder.beginRequest()
            builder.addOption(points: 1, resources: [unit])
        }
        let instance = try Instance(
            builder.build(), resourceNames: ["unit"], requestNames: ["a", "b", "c"])
        let asked = try instance.requests(listed: "b,c,a")
        #expect(
            smallestConflict(instance.problem, requests: asked).text(in: instance)
                == "these cannot hold together; without any one of them the others can:\n"
                + "  b\n  c\n")
    }
}
