package import WorkBasedLearning

/// A draft against the published plan: what would change for whom.
package struct PlanComparison: Sendable, Equatable {
    /// Requests by what would happen to them, each list in natural order.
    package struct Difference: Sendable, Equatable {
        package var new: [String] = []
        /// Another slot, or another speaker or start.
        package var moved: [String] = []
        /// The same slot by another journey, or the same speaker and start in another mode.
        package var rerouted: [String] = []
        package var dropped: [String] = []

        package var isEmpty: Bool { self == Difference() }
    }

    package let placements: Difference
    package let sessions: Difference

    /// Compares two plans; none is an empty one. O(n log n).
    package init(draft: Plan?, published: Plan?) {
        placements = Self.difference(draft?.placements ?? [], published?.placements ?? [])
        sessions = Self.difference(draft?.sessions ?? [], published?.sessions ?? [])
    }

    private static func difference<Item: Planned>(
        _ after: [Item], _ before: [Item]
    ) -> Difference {
        let earlier = Dictionary(before.map { ($0.request, $0) }) { first, _ in first }
        let later = Set(after.map(\.request))
        var difference = Difference()
        for item in after {
            guard let old = earlier[item.request] else {
                difference.new.append(item.request)
                continue
            }
            if !item.isAtSame(as: old) {
                difference.moved.append(item.request)
            } else if item != old {
                difference.rerouted.append(item.request)
            }
        }
        difference.dropped = before.map(\.request).filter { !later.contains($0) }
        return difference
    }
}

/// A placement or session, for comparing plans.
private protocol Planned: Equatable {
    var request: String { get }
    /// Whether only the way or the mode may differ.
    func isAtSame(as other: Self) -> Bool
}

extension Placement: Planned {
    fileprivate func isAtSame(as other: Placement) -> Bool { slot == other.slot }
}

extension Session: Planned {
    fileprivate func isAtSame(as other: Session) -> Bool {
        speaker == other.speaker && start == other.start && end == other.end
    }
}
