import Testing

@testable import Solving

@Suite struct ProblemBuilderTests {
    @Test("Requests, options and resources are numbered in the order of adding")
    func rows() {
        var builder = ProblemBuilder()
        builder.reserve(requests: 3, offers: 3)
        let plain = builder.addResource(capacity: 4)
        let group = builder.addResource(capacity: 6, minimum: 3)
        #expect(builder.beginRequest() == 0)
        builder.addOption(points: 7, resources: [plain, group])
        builder.addOption(points: -2, resources: [])
        #expect(builder.beginRequest() == 1)
        #expect(builder.beginRequest() == 2)
        builder.addOption(points: 5, resources: [plain])
        #expect(builder.offerCount == 3)
        let problem = builder.build()
        #expect(Instances.lines(of: problem) == [["7 0 1", "-2"], [], ["5 0"]])
        #expect(problem.options.map { problem.group(of: $0) } == [1, -1, -1])
        #expect(problem.capacity == [4, 6])
        #expect(problem.minimum == [1, 3])
        #expect((problem.requestCount, problem.optionCount, problem.resourceCount) == (3, 3, 2))
        #expect(problem.isGroup(Int(group)) && !problem.isGroup(Int(plain)))
    }

    /// A problem of one offer for each of some menus of one way, all of the same resource.
    private func problem(tags: [Int64]) -> Problem {
        var builder = ProblemBuilder()
        let (own, taken) = ([Int32](), [builder.addResource(capacity: 1)])
        _ = builder.beginRequest()
        for (place, tag) in tags.enumerated() {
            builder.beginOffer(points: Int32(place), own: own.span)
            builder.addVariant(points: 1, resources: taken.span, tag: tag)
            builder.endOffer()
        }
        return builder.build()
    }

    @Test("Equal menus are kept once, and tags make menus differ")
    func menus() {
        #expect(problem(tags: [4, 4, 4]).menu == [0, 0, 0])
        #expect(problem(tags: [4, 4, 4]).tags == [4])
        #expect(problem(tags: [4, 6, 4]).menu == [0, 1, 0])
        #expect(problem(tags: [4, 6, 4]).tags == [4, 6])
        #expect(problem(tags: [4, 6, 4]).offerPoints == [1, 2, 3])
        #expect(problem(tags: [4, 6, 4]).variantPoints == [0, 0])
    }

    @Test("An offer without variants is forgotten with what it would take")
    func withoutVariants() {
        var (builder, plain) = (ProblemBuilder(), ProblemBuilder())
        let both = (0..<2).map { _ in builder.addResource(capacity: 1) }
        for _ in both { _ = plain.addResource(capacity: 1) }
        _ = builder.beginRequest()
        _ = plain.beginRequest()
        builder.beginOffer(points: 9, own: both.span)
        builder.endOffer()
        builder.addOption(points: 1, resources: [both[1]])
        plain.addOption(points: 1, resources: [both[1]])
        builder.beginOffer(points: 9, own: both.span)
        builder.endOffer()
        #expect(builder.build() == plain.build())
    }

    @Test("A part of a longer buffer serves as well as an array")
    func span() {
        var builder = ProblemBuilder()
        let buffer = (0..<4).map { _ in builder.addResource(capacity: 1) }
        _ = builder.beginRequest()
        builder.beginOffer(points: 1, own: buffer.span.extracting(3..<4))
        builder.addVariant(points: 0, resources: buffer.span.extracting(1..<3))
        builder.endOffer()
        #expect(Instances.lines(of: builder.build()) == [["1 3 1 2"]])
    }

    @Test("Amounts are kept with the menus, and make them differ")
    func amounts() {
        var builder = ProblemBuilder()
        let both = (0..<2).map { _ in builder.addResource(capacity: 9) }
        _ = builder.beginRequest()
        builder.addOption(points: 1, resources: both, amounts: [1, 1])
        builder.addOption(points: 2, resources: both, amounts: [3, 1])
        builder.addOption(points: 3, resources: [both[1]])
        builder.addOption(points: 4, resources: both, amounts: [3, 1])
        builder.addOption(points: 5, resources: both)
        let problem = builder.build()
        #expect(Instances.lines(of: problem) == [["1 0 1", "2 0:3 1", "3 1", "4 0:3 1", "5 0 1"]])
        #expect(problem.menu == [0, 1, 2, 1, 0])
        #expect(problem.shared.amounts == [1, 1, 3, 1, 1])
        #expect(problem.own.resources.isEmpty)
    }

    @Test("Offers and variants have amounts, and those of an offer make no menus differ")
    func offerAmounts() {
        var builder = ProblemBuilder()
        let all = (0..<3).map { _ in builder.addResource(capacity: 9) }
        let (own, shared) = ([all[0]], [all[2], all[1]])
        _ = builder.beginRequest()
        for amount in Int32(1)...3 {
            builder.beginOffer(points: amount, own: own.span, amounts: [amount])
            builder.addVariant(points: 0, resources: shared.span, amounts: [1, 4])
            builder.addVariant(points: 5, resources: shared.span)
            builder.endOffer()
        }
        let problem = builder.build()
        #expect(
            Instances.lines(of: problem) == [
                ["1 0 2 1:4", "6 0 2 1", "2 0:2 2 1:4", "7 0:2 2 1", "3 0:3 2 1:4", "8 0:3 2 1"]
            ])
        #expect(problem.menu == [0, 0, 0])
        #expect(problem.own.amounts == [1, 2, 3])
        #expect(problem.shared.amounts == [1, 4, 1, 1])
    }

    @Test("Resources and their sizes are known while the problem is gathered")
    func sizes() {
        var builder = ProblemBuilder()
        _ = builder.addResource(capacity: 5)
        _ = builder.addResource(capacity: 6, minimum: 3)
        let sizes = (0..<2).map { builder.size(of: $0) }
        #expect(sizes.map(\.capacity) == [5, 6])
        #expect(sizes.map(\.minimum) == [1, 3])
    }

    @Test("Two builders, one appended to the other, are one that gathered all (seeds 1 to 30)")
    func appendHalves() {
        for seed in UInt64(1)...30 {
            let offers = RandomOffers(seed: seed)
            let (all, half) = (offers.requests.count, offers.requests.count / 2)
            let turned = Array(offers.numbers.reversed())
            var one = offers.builder(0..<half, numbers: offers.numbers)
            one.append(offers.builder(half..<all, numbers: turned), resources: turned)
            #expect(one.build() == offers.compact, "seed \(seed)")
            var first = offers.builder(0..<0, numbers: offers.numbers)
            first.append(offers.builder(0..<all, numbers: turned), resources: turned)
            #expect(first.build() == offers.compact, "seed \(seed)")
        }
    }

    @Test("What another builder gathered comes behind, by the numbers here", arguments: [1, 2])
    func append(amount: Int) {
        var (one, whole) = (ProblemBuilder(), ProblemBuilder())
        for capacity in [4, 6] {
            _ = one.addResource(capacity: capacity, minimum: capacity / 2)
            _ = whole.addResource(capacity: capacity, minimum: capacity / 2)
        }
        let plain = one.addResource(capacity: 5)
        _ = whole.addResource(capacity: 5)
        _ = one.beginRequest()
        one.addOption(points: 7, resources: [0, plain])
        var other = ProblemBuilder()
        let group = other.addResource(capacity: 6, minimum: 3)
        let same = other.addResource(capacity: 5)
        _ = other.beginRequest()
        _ = other.beginRequest()
        other.addOption(points: 5, resources: [group, same], amounts: [1, Int32(amount)])
        one.append(other, resources: [1, plain])
        _ = whole.beginRequest()
        whole.addOption(points: 7, resources: [0, plain])
        _ = whole.beginRequest()
        _ = whole.beginRequest()
        whole.addOption(points: 5, resources: [1, plain], amounts: [1, Int32(amount)])
        #expect(one.build() == whole.build())
    }

    @Test("In the flat form every option is an offer of one variant (seeds 1 to 30)")
    func flattened() {
        for seed in UInt64(1)...30 {
            let offers = RandomOffers(seed: seed)
            let flat = offers.compact.flattened()
            #expect(flat == offers.flat, "seed \(seed)")
            #expect(flat.offerCount == flat.optionCount && flat.own.resources.isEmpty)
            #expect(flat.flattened() == flat, "seed \(seed)")
            let tiny = Instances.tiny(seed: seed, amounts: true)
            #expect(tiny.flattened() == tiny, "seed \(seed)")
        }
    }
}
