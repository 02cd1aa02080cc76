/// Where a search divides what a request may take: it takes one of some options, or none of them.
struct Split: Equatable {
    let request: Int

    /// The model's options of the one side, in order of number.
    let options: [Int32]

    /// How far the relaxation takes the one side, 0 to 1.
    let share: Double
}

extension Split {
    /// The same in the problem's options. O(options² of the request × their resources).
    ///
    /// What the model left out, since some option is worth as much and takes no more, goes to the
    /// side of such an option: it never makes that side's bound any worse.
    ///
    /// - Parameter rest: the model's options of the other side.
    func confinement(
        _ takesOne: Bool, rest: [Option], _ model: borrowing Model, _ problem: Problem
    ) -> Certificate.Confinement {
        let named = options.map { model.option(Int($0)) }
        var known: Set<Int32> = []
        model.forEachOption(of: request) { known.insert(model.original($0)) }
        var numbers = named.map { model.original($0) }
        for option in problem.options(of: request) where !known.contains(Int32(option.number)) {
            let left = LeftOut(option, problem)
            let isOfRest = rest.contains { left.isWorse(than: $0, model) }
            if !isOfRest, named.contains(where: { left.isWorse(than: $0, model) }) {
                numbers.append(Int32(option.number))
            }
        }
        return Certificate.Confinement(
            request: Int32(request), options: numbers.sorted(), takesOne: takesOne)
    }
}

/// An option of the problem that is not in the model.
private struct LeftOut {
    private let points: Int32
    private let group: Int32
    private var taken: [Int32: Int32] = [:]

    init(_ option: Option, _ problem: Problem) {
        points = problem.points(of: option)
        group = problem.group(of: option)
        for (resource, amount) in problem.takes(of: option) { taken[Int32(resource)] = amount }
    }

    /// Whether an option of the model joins the same group, is worth as much and takes no more.
    func isWorse(than option: Option, _ model: borrowing Model) -> Bool {
        let joined = model.group(of: option.offer)
        guard model.points(of: option) >= points,
            joined < 0 ? group < 0 : model.group[joined] == group
        else { return false }
        var isWithin = true
        model.forEachTerm(of: option) { term, amount in
            if term >= model.resourceCount { return }
            if amount > taken[model.resource[term]] ?? 0 { isWithin = false }
        }
        return isWithin
    }
}
