import Testing

@testable import Solving

@Suite struct ProblemBuilderTests {
    @Test("Rows are compressed in the order of adding")
    func rows() {
        var builder = ProblemBuilder()
        builder.reserve(requests: 3, options: 3, resourcesPerOption: 2)
        let plain = builder.addResource(capacity: 4)
        let group = builder.addResource(capacity: 6, minimum: 3)
        #expect(builder.beginRequest() == 0)
        builder.addOption(points: 7, resources: [plain, group])
        builder.addOption(points: -2, resources: [])
        #expect(builder.beginRequest() == 1)
        #expect(builder.beginRequest() == 2)
        builder.addOption(points: 5, resources: [plain])
        let problem = builder.build()
        #expect(problem.optionStart == [0, 2, 2, 3])
        #expect(problem.points == [7, -2, 5])
        #expect(problem.resourceStart == [0, 2, 2, 3])
        #expect(problem.resources == [0, 1, 0])
        #expect(problem.capacity == [4, 6])
        #expect(problem.minimum == [1, 3])
        #expect(problem.group == [1, -1, -1])
        #expect((problem.requestCount, problem.optionCount, problem.resourceCount) == (3, 3, 2))
        #expect(problem.options(of: 0) == 0..<2)
        #expect(problem.options(of: 1).isEmpty)
        #expect(Array(problem.resources(of: 2)) == [plain])
        #expect(problem.isGroup(Int(group)) && !problem.isGroup(Int(plain)))
    }

    @Test("A span of a longer buffer serves as well as an array")
    func span() {
        var builder = ProblemBuilder()
        let buffer = (0..<3).map { _ in builder.addResource(capacity: 1) }
        _ = builder.beginRequest()
        builder.addOption(points: 1, resources: buffer.span.extracting(1..<3))
        #expect(builder.build().resources == [1, 2])
    }

    @Test("Amounts stand beside the resources once one is above 1")
    func amounts() {
        var builder = ProblemBuilder()
        let both = (0..<2).map { _ in builder.addResource(capacity: 9) }
        _ = builder.beginRequest()
        builder.addOption(points: 1, resources: both, amounts: [1, 1])
        #expect(builder.build().amounts.isEmpty)
        builder.addOption(points: 2, resources: both, amounts: [3, 1])
        builder.addOption(points: 3, resources: [both[1]])
        let problem = builder.build()
        #expect(problem.amounts == [1, 1, 3, 1, 1])
        #expect((0..<5).map { problem.amount(at: $0) } == problem.amounts)
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
        let size = other.size(of: 0)
        #expect([size.capacity, size.minimum] == [6, 3])
        one.append(other, resources: [1, plain])
        _ = whole.beginRequest()
        whole.addOption(points: 7, resources: [0, plain])
        _ = whole.beginRequest()
        _ = whole.beginRequest()
        whole.addOption(points: 5, resources: [1, plain], amounts: [1, Int32(amount)])
        #expect(one.build() == whole.build())
    }

    @Test("Nothing added is a problem without requests")
    func empty() {
        #expect(ProblemBuilder().build().requestCount == 0)
        #expect(ProblemBuilder().build().optionStart == [0])
    }
}
