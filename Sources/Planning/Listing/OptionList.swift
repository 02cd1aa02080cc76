package import Solving
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

    let ids: FactIds
    let resources: [ResourceKey]
    /// The slot and ways of each student option.
    let slots: [Int32]
    let outs: [Way]
    let backs: [Way]
    /// What each speaker option is; their numbers follow those of the student options.
    let sessions: [SessionChoice]

    /// Lists the options of a register.
    ///
    /// - Parameters:
    ///   - register: the facts; its published plan decides what earns points for being kept.
    ///   - settings: the numbers of the rules.
    ///   - asOf: the moment for which the plan is made.
    ///   - settled: what stays as it is published, whatever the options.
    ///   - stop: raised, the remaining requests get no options.
    ///   - progress: the requests that are done, and all of them.
    /// - Complexity: O(options + requests × slots of their kind and pathways).
    package init(
        _ register: Register, settings: PlanningSettings, asOf: Moment, settled: Settled = .nothing,
        stop: StopFlag = StopFlag(), progress: (Int, Int) -> Void = { _, _ in }
    ) {
        let facts = Facts(register, settings: settings, asOf: asOf)
        var listing = Listing(facts)
        listing.settle(settled)
        let all = facts.requests.count + facts.speakerRequests.count
        for number in 0..<all {
            if number % 64 == 0 { progress(number, all) }
            _ = listing.builder.beginRequest()
            if stop.isRaised { listing.isCutShort = true }
            guard !listing.isCutShort, !listing.settledRequests.contains(number) else { continue }
            if number < facts.requests.count {
                listing.listStudentOptions(number)
            } else {
                listing.listSpeakerOptions(number - facts.requests.count, stop: stop)
            }
        }
        problem = listing.builder.build()
        studentRequestCount = facts.requests.count
        isCutShort = listing.isCutShort
        ids = facts.ids
        resources = listing.book.keys
        slots = listing.slots
        outs = listing.outs
        backs = listing.backs
        sessions = listing.sessions
    }

    /// The id of one of the problem's requests.
    package func requestID(_ request: Int) -> String {
        request < studentRequestCount
            ? ids.requests.names[request]
            : ids.speakerRequests.names[request - studentRequestCount]
    }

    /// What a student option means, for its request.
    package func placement(_ request: Int, _ option: Int) -> Placement {
        Placement(
            request: requestID(request), slot: ids.slots[slots[option]], out: leg(outs[option]),
            back: leg(backs[option]))
    }

    /// What a speaker option means, for its request.
    package func session(_ request: Int, _ option: Int) -> Session {
        let choice = sessions[option - slots.count]
        let day = Day(number: choice.day)
        return Session(
            request: requestID(request), speaker: ids.speakers[choice.speaker],
            start: Moment(day: day, minute: Int(choice.start)),
            end: Moment(day: day, minute: Int(choice.end)), mode: choice.mode)
    }

    /// The name of a resource as the documents have it, such as `seat:T1`.
    package func describe(resource: Int) -> String { resourceName(resources[resource], ids) }

    private func leg(_ way: Way) -> Leg {
        if let run = way.run { return .run(ids.runs[run]) }
        return way == .walk ? .walk : way == .drive ? .drive : .virtual
    }
}

/// A speaker option in few bytes.
struct SessionChoice: Sendable {
    let speaker: Int32
    let day: Int32
    let start: Int32
    let end: Int32
    let mode: Mode
}
