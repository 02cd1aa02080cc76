import Solving
import Testing

@testable import Modelling

@Suite struct InstanceWriterTests {
    private struct Full: Error {}

    @Test("Resources stand first, then each request with its options; amounts only above 1")
    func writes() throws {
        let text = String(decoding: Instances.text(try Instances.tiny()), as: UTF8.self)
        #expect(
            text == """
                # 3 resources, 3 requests, 4 options
                resource unit 5
                resource group 6 2
                resource idle 9
                request one
                option 7 unit:3 group
                option -2 idle
                request two
                option 5 unit:2 group
                request three
                option 0 unit

                """)
    }

    @Test("What is written reads the same, in its flat form (seeds 1 to 30)")
    func flat() throws {
        for seed in UInt64(1)...30 {
            let instance = try Instances.compact(seed: seed)
            let again = try InstanceText.read(Instances.text(instance))
            #expect(again.problem == instance.problem.flattened(), "seed \(seed)")
            #expect(
                Instances.lines(of: again.problem) == Instances.lines(of: instance.problem),
                "seed \(seed)")
        }
    }

    @Test("A long text comes in chunks, and a sink that fails is not called again")
    func chunks() throws {
        let instance = try Self.long()
        var sizes: [Int] = []
        InstanceText.write(instance) { sizes.append($0.count) }
        #expect(sizes.count > 3)
        #expect(sizes.dropLast().allSatisfy { (65_536..<66_000).contains($0) })
        #expect(sizes.reduce(0, +) == Instances.text(instance).count)
        var calls = 0
        #expect(throws: Full.self) {
            try InstanceText.write(instance) { (_: [UInt8]) throws(Full) in
                calls += 1
                throw Full()
            }
        }
        #expect(calls == 1)
    }

    private static func long() throws -> Instance {
        var builder = ProblemBuilder()
        let resources = (0..<100).map { _ in builder.addResource(capacity: 3) }
        for request in 0..<5_000 {
            _ = builder.beginRequest()
            for option in 0..<3 {
                let resource = resources[(request + option) % resources.count]
                builder.addOption(points: Int32(option), resources: [resource])
            }
        }
        return try Instance(
            builder.build(), resourceNames: (0..<100).map { "resource-\($0)" },
            requestNames: (0..<5_000).map { "request-\($0)" })
    }
}
