import Wire
import WorkBasedLearning

/// A placement or session with the state of the plan that it stands in.
struct Standing<Item: Sendable>: Sendable {
    let state: String
    let item: Item
}

extension Context {
    /// The placements of the draft and of the published plan that meet a test; one that stands in
    /// both is shown once, as published. O(plans).
    func placements(where isWanted: (Placement) -> Bool) -> [Standing<Placement>] {
        standing(\.placements, where: isWanted)
    }

    /// The sessions likewise.
    func sessions(where isWanted: (Session) -> Bool) -> [Standing<Session>] {
        standing(\.sessions, where: isWanted)
    }

    private func standing<Item: Hashable>(
        _ items: (Plan) -> [Item], where isWanted: (Item) -> Bool
    ) -> [Standing<Item>] {
        let published = (register.published.map(items) ?? []).filter(isWanted)
        let known = Set(published)
        let drafted = (register.draft.map(items) ?? []).filter {
            isWanted($0) && !known.contains($0)
        }
        return published.map { Standing(state: "published", item: $0) }
            + drafted.map { Standing(state: "draft", item: $0) }
    }
}
