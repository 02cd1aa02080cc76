import Solving
import Testing

@testable import Modelling

@Suite struct TopicTests {
    private static func instance() throws -> Instance {
        var builder = ProblemBuilder()
        for _ in 0..<2 { _ = builder.addResource(capacity: 1) }
        for _ in 0..<3 { _ = builder.beginRequest() }
        return try Instance(
            builder.build(), resourceNames: ["bus", "both"], requestNames: ["both", "a,b", "b"])
    }

    @Test("A name stands for a request, a resource, or one of each")
    func topics() throws {
        let instance = try Self.instance()
        #expect(try instance.topics(named: "b") == [.request(2)])
        #expect(try instance.topics(named: "bus") == [.resource(0)])
        #expect(try instance.topics(named: "both") == [.request(0), .resource(1)])
        #expect(throws: UnknownName("request or resource", "Buss", near: "bus")) {
            try instance.topics(named: "Buss")
        }
    }

    @Test(
        "A list has commas, or blanks where names have commas",
        arguments: [
            ("b,both", [2, 0]), ("a,b both", [1, 0]), ("b", [2]), (" b  b ,", nil), ("", []),
            ("a,b ", [1]), ("a,b", nil), ("bus", nil),
        ] as [(String, [Int]?)])
    func list(text: String, expected: [Int]?) throws {
        let instance = try Self.instance()
        if let expected {
            #expect(try instance.requests(listed: text) == expected)
        } else {
            #expect(throws: UnknownName.self) { try instance.requests(listed: text) }
        }
    }
}
