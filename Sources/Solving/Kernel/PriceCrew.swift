import Synchronization

/// The threads that make passes together: a leader says what is next, and all do their shares.
///
/// Unchecked: each part, and each share of the menus and prices, is touched by its own thread
/// between the beginning and the end of a task, and by the leader outside; the counters order the
/// two. The model outlives the crew, and nobody changes it.
final class PriceCrew: @unchecked Sendable {
    private let parts: [PricePart]
    private let menus: MenuValues
    private let steps: PriceSteps
    private let model: UnsafePointer<Model>
    private let team: Team
    private let begun = Atomic<Int>(0)
    private let done = Atomic<Int>(0)
    private var task = Task.end

    private enum Task {
        /// To look at a share of the menus.
        case menus
        /// To look at all offers, keeping the options within a width of the best.
        case offers(Float)
        /// To look at the kept options.
        case core
        /// To move a share of the prices, and whether the average has them.
        case step(Float, counts: Bool)
        case end
    }

    init(
        _ parts: [PricePart], _ steps: PriceSteps, _ model: UnsafePointer<Model>, _ team: Team
    ) {
        self.parts = parts
        menus = MenuValues(menus: model.pointee.menuCount)
        self.steps = steps
        self.model = model
        self.team = team
    }

    /// How many threads there are, the leader's included.
    var size: Int { parts.count }

    /// A pass over all offers, which keeps the options within a width of their request's best.
    func passAll(keeping width: Float) {
        all(.menus)
        all(.offers(width))
    }

    /// A pass over what is kept; over all offers where that would be more.
    func passCore() {
        if parts.allSatisfy(\.hasCore) { all(.core) } else { passAll(keeping: 0) }
    }

    /// Lets the prices follow the last pass.
    ///
    /// - Parameter counts: whether the prices after it are part of the average.
    func step(_ step: Float, counts: Bool) { all(.step(step, counts: counts)) }

    /// Ends the work of the others.
    func end() { begin(.end) }

    /// Does a member's share of all tasks, until the end.
    func follow(_ member: Int) {
        var seen = 0
        while true {
            team.wait { begun.load(ordering: .acquiring) != seen }
            seen += 1
            if case .end = task { return }
            perform(member)
            done.add(1, ordering: .releasing)
        }
    }

    private func all(_ task: Task) {
        begin(task)
        perform(0)
        team.wait { done.load(ordering: .acquiring) == parts.count - 1 }
        done.store(0, ordering: .relaxed)
    }

    private func begin(_ task: Task) {
        self.task = task
        begun.add(1, ordering: .releasing)
    }

    private func perform(_ member: Int) {
        switch task {
        case .menus:
            let count = model.pointee.menuCount
            let share = count * member / size..<count * (member + 1) / size
            menus.look(at: share, model.pointee, steps.value.base)
        case .offers(let width):
            parts[member].passAll(model.pointee, steps.value.base, menus, keeping: width)
        case .core: parts[member].passCore(model.pointee, steps.value.base)
        case .step(let step, let counts):
            steps.follow(
                parts, model.pointee, member: member, step: step, counts: counts)
        case .end: break
        }
    }
}
