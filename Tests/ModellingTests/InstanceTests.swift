import Solving
import Testing

@testable import Modelling

@Suite struct InstanceTests {
    private static func problem(resources: Int) -> Problem {
        var builder = ProblemBuilder()
        for _ in 0..<resources { _ = builder.addResource(capacity: 1) }
        _ = builder.beginRequest()
        return builder.build()
    }

    @Test("Names that the text form cannot hold are refused", arguments: ["", "a b", "#a", "a\n"])
    func badName(name: String) throws {
        let problem = Self.problem(resources: 1)
        let shown = name == "a\n" ? "a?" : name
        #expect(throws: InstanceFault(.badName(.resource, shown))) {
            try Instance(problem, resourceNames: [name], requestNames: ["a"])
        }
        #expect(throws: InstanceFault(.badName(.request, shown))) {
            try Instance(problem, resourceNames: ["a"], requestNames: [name])
        }
    }

    @Test("No two resources are named alike, but a request may be named as a resource")
    func twice() throws {
        let problem = Self.problem(resources: 2)
        #expect(throws: InstanceFault(.duplicateName(.resource, "a"))) {
            try Instance(problem, resourceNames: ["a", "a"], requestNames: ["a"])
        }
        let instance = try Instance(problem, resourceNames: ["a", "b"], requestNames: ["a"])
        #expect(instance.resourceNames == ["a", "b"])
        #expect(instance.requestNames == ["a"])
    }

    @Test("The most points are those of an offer with its best variant, and 0 at least")
    func mostPoints() throws {
        let text = "menu m\nvariant 3\nvariant 9\nrequest r\noffer 4 m\noption 12\n"
        #expect(try InstanceText.read(Array(text.utf8)).mostPoints == 13)
        #expect(try InstanceText.read(Array("request r\noption -4\n".utf8)).mostPoints == 0)
        #expect(try InstanceText.read([]).mostPoints == 0)
    }

    @Test("Resources are found by their names, in any order and twice too")
    func named() throws {
        let instance = try Instances.tiny()
        #expect(try instance.resources(named: ["idle", "unit", "idle"]) == [2, 0, 2])
        #expect(try instance.resources(named: []) == [])
        #expect(throws: UnknownName("resource", "one", near: nil)) {
            try instance.resources(named: ["unit", "one"])
        }
    }

    @Test("Without a resource nobody takes it, and all else stays")
    func without() throws {
        let instance = try Instances.tiny()
        let less = try instance.without(["group", "unit", "unit"])
        #expect(less.problem.capacity == [0, 0, 9])
        #expect(less.problem.minimum == instance.problem.minimum)
        #expect(Instances.lines(of: less.problem) == Instances.lines(of: instance.problem))
        #expect(try instance.without([]) == instance)
        #expect(throws: UnknownName("resource", "grop", near: "group")) {
            try instance.without(["unit", "grop"])
        }
    }
}
