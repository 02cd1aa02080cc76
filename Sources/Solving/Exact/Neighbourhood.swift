/// A part of a problem around some of its requests, while all others keep what they have.
///
/// The part is a problem of its own: the near options of its requests, on what the others leave.
/// A group that others are in stays open without them; one that would not is left alone, with
/// those who are in it.
struct Neighbourhood {
    /// The part as a problem, and a valid choice of it: what its requests have now.
    let problem: Problem
    let choice: [Int32]

    /// The whole's request of each request, option of each option, and resource of each resource.
    private let requests: [Int32]
    private let options: [Int32]
    let resources: [Int32]

    /// - Parameters:
    ///   - requests: those of the part.
    ///   - near: the options that each of them may choose among, what it has included.
    ///   - choice: a valid choice of the whole.
    ///   - used: what it uses.
    /// - Complexity: O(resources of the near options).
    init(
        _ requests: [Int32], of whole: Problem, near: [[Int32]], choice: [Int32], used: [Int32]
    ) {
        var draft = Draft(whole, choice: choice, used: used)
        draft.leave(requests)
        for (request, options) in zip(requests, near) { draft.add(request, options) }
        problem = draft.builder.build()
        self.choice = draft.held
        self.requests = draft.requests
        options = draft.options
        resources = draft.resources
    }

    /// The number in the whole of a request of the part.
    func request(_ number: Int) -> Int { Int(requests[number]) }

    /// Puts a choice of the part into one of the whole.
    func apply(_ found: [Int32], to choice: inout [Int32]) {
        for (number, option) in found.enumerated() {
            choice[Int(requests[number])] = option < 0 ? -1 : options[Int(option)]
        }
    }
}

/// A neighbourhood while it is made.
private struct Draft {
    private let whole: Problem
    private let choice: [Int32]

    /// What all others use.
    private var used: [Int32]
    private var number: [Int32: Int32] = [:]

    /// Those who keep what they have, since their group needs them.
    private var locked: Set<Int32> = []
    private(set) var builder = ProblemBuilder()
    private(set) var requests: [Int32] = []
    private(set) var options: [Int32] = []
    private(set) var resources: [Int32] = []
    private(set) var held: [Int32] = []

    init(_ whole: Problem, choice: [Int32], used: [Int32]) {
        self.whole = whole
        self.choice = choice
        self.used = used
    }

    /// Takes what some requests have out of the account, but for those who cannot leave.
    mutating func leave(_ leaving: [Int32]) {
        for request in leaving { count(choice[Int(request)], -1) }
        for request in leaving where isLocked(choice[Int(request)]) {
            count(choice[Int(request)], 1)
            locked.insert(request)
        }
    }

    private mutating func count(_ option: Int32, _ sign: Int32) {
        guard let option = whole.option(chosen: option) else { return }
        for (resource, amount) in whole.takes(of: option) { used[resource] += sign * amount }
    }

    /// Whether others are in an option's group, but too few to keep it open.
    private func isLocked(_ option: Int32) -> Bool {
        guard let option = whole.option(chosen: option), whole.group(of: option) >= 0 else {
            return false
        }
        let group = Int(whole.group(of: option))
        return used[group] > 0 && used[group] < whole.minimum[group]
    }

    mutating func add(_ request: Int32, _ near: [Int32]) {
        if locked.contains(request) { return }
        _ = builder.beginRequest()
        requests.append(request)
        held.append(-1)
        for number in near where !isLocked(number) {
            if number == choice[Int(request)] { held[held.count - 1] = Int32(options.count) }
            options.append(number)
            let option = whole.option(Int(number))
            let taken = whole.takes(of: option).map { $0 }
            builder.addOption(
                points: whole.points(of: option),
                resources: taken.map { resource(Int32($0.resource)) },
                amounts: taken.map(\.amount))
        }
    }

    private mutating func resource(_ known: Int32) -> Int32 {
        if let number = number[known] { return number }
        let taken = used[Int(known)]
        let minimum = taken > 0 ? 1 : Int(whole.minimum[Int(known)])
        let new = builder.addResource(
            capacity: Int(whole.capacity[Int(known)] - taken), minimum: minimum)
        number[known] = new
        resources.append(known)
        return new
    }
}
