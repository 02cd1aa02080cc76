import Planning
import Solving
import WorkBasedLearning

/// A random county with its options and a plan, for explanations to be held against.
///
/// Even seeds have a published plan, so that options earn points for what they keep; nothing of it
/// is settled.
struct ExplainedCounty: Sendable {
    static let seeds = UInt64(1)...60
    private static let all = seeds.map { ExplainedCounty(seed: $0) }

    let register: Register
    let list: OptionList
    let result: PlanResult

    /// The county of one of the seeds; all are made once.
    static func of(_ seed: UInt64) -> ExplainedCounty { all[Int(seed - seeds.lowerBound)] }

    private init(seed: UInt64) {
        let planner = Planner(settings: PlanningSettings(), solver: KernelSolver())
        let order = PlanOrder(asOf: County.asOf, seed: seed, effort: 1)
        var register = RandomCounty.make(seed: seed)
        if seed.isMultiple(of: 2) { register.published = planner.plan(register, order: order).plan }
        self.register = register
        list = Options(register).list
        result = planner.plan(register, order: order)
    }

    /// The ids of all requests, as the list numbers them.
    var requests: [String] { (0..<list.problem.requestCount).map { list.requestID($0) } }

    /// What the plan gives each request that it serves.
    var ways: [String: Opening.Way] {
        var ways: [String: Opening.Way] = [:]
        for placement in result.plan.placements { ways[placement.request] = .placement(placement) }
        for session in result.plan.sessions { ways[session.request] = .session(session) }
        return ways
    }

    func explainer(_ request: String, plan: Plan? = nil) -> Explainer {
        Explainer(
            request, in: register, settings: PlanningSettings(), plan: plan, now: County.asOf)
    }
}

extension OptionList {
    /// What an option gives its request.
    func way(_ request: Int, _ option: Option) -> Opening.Way {
        request < studentRequestCount
            ? .placement(placement(request, option.number))
            : .session(session(request, option.number))
    }

    /// What an option takes a unit of.
    func things(_ option: Option) -> [Thing] {
        problem.takes(of: option).map { thing($0.resource) }
    }
}

extension Opening.Way {
    /// The way as a line, to be compared.
    var line: String {
        switch self {
        case .placement(let it): "\(it.request) \(it.slot) \(it.out)/\(it.back)"
        case .session(let it):
            "\(it.request) \(it.speaker) \(it.start) to \(it.end) \(it.mode.rawValue)"
        }
    }

    /// The slot or the speaker.
    var target: String {
        switch self {
        case .placement(let placement): placement.slot
        case .session(let session): session.speaker
        }
    }
}
