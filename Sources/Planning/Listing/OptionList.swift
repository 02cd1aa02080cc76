package import Solving
import Synchronization
package import WorkBasedLearning

/// Every allowed option of every request as the kernel's problem, and what each number means.
///
/// Student requests come first, then speaker requests, each in natural order of ids. An option that
/// earns no points, or that needs a resource of which nothing is left, is not listed, and a settled
/// request has none.
package struct OptionList: Sendable {
    package let problem: Problem
    /// The number of student requests; the rest of the problem's requests are speaker requests.
    package let studentRequestCount: Int
    /// Whether the listing was stopped before the last request.
    package let isCutShort: Bool

    /// The requests without options because they are settled.
    private let settledRequests: Set<Int>

    let ids: FactIds
    let resources: [ResourceKey]
    /// The slot of each student's offer; its variants are the ways there and back.
    let slots: [Int32]
    /// What each speaker's offer is; their numbers follow those of the students' offers.
    let sessions: [SessionChoice]

    /// Lists the options of a register.
    ///
    /// - Parameters:
    ///   - register: the facts; its published plan decides what earns points for being kept.
    ///   - settings: the numbers of the rules.
    ///   - asOf: the moment for which the plan is made.
    ///   - settled: what stays as it is published, whatever the options.
    ///   - stop: raised, the remaining requests get no options.
    ///   - team: who lists; the list does not depend on how many they are.
    ///   - progress: the requests that are done, and all of them.
    /// - Complexity: O(options + requests × slots of their kind, pathways, school and dates).
    package init(
        _ register: Register, settings: PlanningSettings, asOf: Moment, settled: Settled = .nothing,
        stop: StopFlag = StopFlag(), team: Team = .alone,
        progress: (Int, Int) -> Void = { _, _ in }
    ) {
        let facts = Facts(register, settings: settings, asOf: asOf)
        let all = facts.requests.count + facts.speakerRequests.count
        let parts = Mutex<[Int: ListedPart]>([:])
        var own = Listing(facts, settled: settled)
        team.run {
            own.list(0..<all / team.size, stop: stop) { progress($0 * team.size, all) }
        } others: { member in
            var listing = Listing(facts, settled: settled)
            let requests = all * member / team.size..<all * (member + 1) / team.size
            listing.list(requests, stop: stop) { _ in }
            let part = listing.takePart()
            parts.withLock { $0[member] = part }
        }
        var (listed, table) = (own.takePart(), own.book.numbers)
        for member in 1..<max(1, team.size) {
            if let part = parts.withLock({ $0.removeValue(forKey: member) }) {
                listed.append(part, &table)
            }
        }
        problem = listed.builder.build()
        studentRequestCount = facts.requests.count
        isCutShort = listed.isCutShort
        settledRequests = own.settledRequests
        ids = facts.ids
        resources = listed.keys
        slots = listed.slots
        sessions = listed.sessions
    }

    package var optionCount: Int { problem.optionCount }

    /// Whether a request has its place already, apart from all options.
    func isSettled(_ request: Int) -> Bool { settledRequests.contains(request) }

    /// The id of one of the problem's requests.
    package func requestID(_ request: Int) -> String {
        request < studentRequestCount
            ? ids.requests.names[request]
            : ids.speakerRequests.names[request - studentRequestCount]
    }

    /// What a student option means, for its request.
    package func placement(_ request: Int, _ option: Int) -> Placement {
        placement(request, problem.option(option))
    }

    /// What a student option means, for its request.
    func placement(_ request: Int, _ option: Solving.Option) -> Placement {
        let (out, back) = Journey.ways(problem.tags[option.variant])
        return Placement(
            request: requestID(request), slot: ids.slots[slots[option.offer]], out: ids.leg(out),
            back: ids.leg(back))
    }

    /// What a speaker option means, for its request.
    package func session(_ request: Int, _ option: Int) -> Session {
        session(request, problem.option(option))
    }

    /// What a speaker option means, for its request.
    func session(_ request: Int, _ option: Solving.Option) -> Session {
        let choice = sessions[option.offer - slots.count]
        let day = Day(number: choice.day)
        return Session(
            request: requestID(request), speaker: ids.speakers[choice.speaker],
            start: Moment(day: day, minute: Int(choice.start)),
            end: Moment(day: day, minute: Int(choice.end)), mode: choice.mode)
    }

    /// What a resource of the problem is.
    package func thing(_ resource: Int) -> Thing { resources[resource].thing(ids) }
}

/// A speaker option in few bytes.
struct SessionChoice: Sendable {
    let speaker: Int32
    let day: Int32
    let start: Int32
    let end: Int32
    let mode: Mode
}
