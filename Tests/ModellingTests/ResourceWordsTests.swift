import Solving
import Testing

@testable import Modelling

@Suite struct ResourceWordsTests {
    @Test("An amount gets zeros until its word is no other resource's name")
    func zeros() throws {
        var builder = ProblemBuilder()
        let names = ["a", "a:2", "a:02", "b"]
        let resources = names.map { _ in builder.addResource(capacity: 9) }
        let amounts: [Int32] = [2, 1, 2, 12]
        _ = builder.beginRequest()
        builder.addOption(points: 1, resources: resources, amounts: amounts)
        let instance = try Instance(
            builder.build(), resourceNames: names, requestNames: ["r"])
        let words = ResourceWords(instance)
        let written = amounts.enumerated().map { resource, amount in
            var buffer = TextBuffer()
            words.append(resource, amount, to: &buffer)
            return String(decoding: buffer.bytes, as: UTF8.self)
        }
        #expect(written == ["a:002", "a:2", "a:02:2", "b:12"])
        let text = words.text(of: instance.problem.option(0), in: instance.problem)
        #expect(String(decoding: text, as: UTF8.self) == written.joined(separator: " "))
        #expect(try InstanceText.read(Instances.text(instance)) == instance)
    }
}
