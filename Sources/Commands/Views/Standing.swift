import Wire
import WorkBasedLearning

/// A placement or session with the state of the plan that it stands in.
struct Standing<Item: Sendable>: Sendable {
    let state: String
    let item: Item

    var isPublished: Bool { state == "published" }
}

extension Context {
    /// The placements of the draft and of the published plan that meet a test; one that stands in
    /// both is shown once, as published. O(plans).
    func placements(where isWanted: (Placement) -> Bool) -> [Standing<Placement>] {
        let sight = sight
        return standing { $0.placements.filter { isWanted($0) && sight.counts($0) } }
    }

    /// The sessions likewise.
    func sessions(where isWanted: (Session) -> Bool) -> [Standing<Session>] {
        let sight = sight
        return standing { $0.sessions.filter { isWanted($0) && sight.counts($0) } }
    }

    /// The placements of these requests. O(log n) for each.
    func placements(of requests: [String]) -> [Standing<Placement>] {
        let sight = sight
        return standing { plan in
            requests.compactMap { plan.placement(of: $0) }.filter { sight.counts($0) }
        }
    }

    /// The session of a request. O(log n).
    func sessions(of request: String) -> [Standing<Session>] {
        let sight = sight
        return standing { plan in
            [plan.session(of: request)].compactMap(\.self).filter { sight.counts($0) }
        }
    }

    private func standing<Item: Hashable>(_ items: (Plan) -> [Item]) -> [Standing<Item>] {
        let published = register.published.map(items) ?? []
        let known = Set(published)
        let drafted = (register.draft.map(items) ?? []).filter { !known.contains($0) }
        return published.map { Standing(state: "published", item: $0) }
            + drafted.map { Standing(state: "draft", item: $0) }
    }
}
