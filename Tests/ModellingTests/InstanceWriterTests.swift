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

    @Test("Menus stand before the requests; what is one option and no more is written so")
    func menus() throws {
        var builder = ProblemBuilder()
        let bus = builder.addResource(capacity: 2)
        let tour = builder.addResource(capacity: 4, minimum: 2)
        let time = builder.addResource(capacity: 3)
        let (alone, own, nothing) = ([bus], [time], [Int32]())
        let (byBus, onFoot) = ([bus, tour], [tour])
        _ = builder.beginRequest()
        builder.addOption(points: 2, resources: alone)
        builder.beginOffer(points: 5, own: own.span, amounts: [3])
        builder.addVariant(points: 4, resources: byBus.span, amounts: [2, 1])
        builder.addVariant(points: -1, resources: onFoot.span)
        builder.endOffer()
        builder.beginOffer(points: 8, own: own.span)
        builder.addVariant(points: 0, resources: alone.span)
        builder.endOffer()
        _ = builder.beginRequest()
        builder.beginOffer(points: 6, own: nothing.span)
        builder.addVariant(points: 4, resources: byBus.span, amounts: [2, 1])
        builder.addVariant(points: -1, resources: onFoot.span)
        builder.endOffer()
        let instance = try Instance(
            builder.build(), resourceNames: ["bus", "tour", "time"], requestNames: ["a", "b"])
        #expect(
            String(decoding: Instances.text(instance), as: UTF8.self) == """
                # 3 resources, 2 menus, 2 requests, 6 options
                resource bus 2
                resource tour 4 2
                resource time 3
                menu m1
                variant 0 bus
                menu m2
                variant 0 bus:2 tour
                variant -5 tour
                request a
                option 2 bus
                offer 9 m2 time:3
                offer 8 m1 time
                request b
                offer 10 m2

                """)
        #expect(try InstanceText.read(Instances.text(instance)) == instance)
    }

    @Test("What is written reads the same, tags or not (seeds 1 to 30)")
    func same() throws {
        for seed in UInt64(1)...30 {
            let instance = try Instances.compact(seed: seed)
            #expect(try InstanceText.read(Instances.text(instance)) == instance, "seed \(seed)")
            let tagged = try Self.tagged(seed: seed)
            let again = try InstanceText.read(Instances.text(tagged))
            #expect(again != tagged, "seed \(seed)")
            #expect(
                Instances.lines(of: again.problem) == Instances.lines(of: tagged.problem),
                "seed \(seed)")
        }
    }

    /// Two menus that differ in nothing but a tag.
    private static func tagged(seed: UInt64) throws -> Instance {
        var random = SeededRandom(seed: seed)
        var builder = ProblemBuilder()
        let taken = [builder.addResource(capacity: 3)]
        _ = builder.beginRequest()
        for tag in Int64(1)...2 {
            builder.beginOffer(points: Int32(random.below(9)), own: [Int32]().span)
            for points in Int32(0)..<2 {
                builder.addVariant(points: points, resources: taken.span, tag: tag)
            }
            builder.endOffer()
        }
        return try Instance(builder.build(), resourceNames: ["bus"], requestNames: ["a"])
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
