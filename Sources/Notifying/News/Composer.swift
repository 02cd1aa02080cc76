import WorkBasedLearning

/// Makes announcements of items: one for each ask, and one for all else that somebody is told at
/// one time.
enum Composer {
    /// The announcements in the order of their first items.
    static func announcements(of items: [Item]) -> [Announcement] {
        var groups: [[Item]] = []
        var places: [Reader: Int] = [:]
        for item in items {
            guard item.standing.list != nil else {
                groups.append([item])
                continue
            }
            let reader = Reader(item)
            if let place = places[reader] {
                groups[place].append(item)
            } else {
                places[reader] = groups.count
                groups.append([item])
            }
        }
        return groups.flatMapInShares(of: share) { $0.compactMap(announcement) }
    }

    /// Announcements that one processor makes one after the other.
    private static let share = 256

    /// Who reads one mail: a guardian of two students is one reader, students never share one.
    private struct Reader: Hashable {
        let word: String
        let address: String
        let language: Language
        let student: Int64?

        init(_ item: Item) {
            (word, address) = (item.standing.word, item.recipient.address)
            language = item.recipient.language
            student = item.standing.audience == .student ? item.matter.recipient : nil
        }
    }

    private static func announcement(of items: [Item]) -> Announcement? {
        guard let first = items.first else { return nil }
        let action = action(of: items)
        let named = items.map(\.recipient).first { !$0.name.isEmpty }
        return Announcement(
            kind: first.standing.kinds[action].word, matter: first.matter,
            audience: first.standing.audience, action: action, tellings: tellings(of: items),
            recipient: named ?? first.recipient, details: details(of: items), ask: first.ask,
            thread: thread(of: items), calendar: calendar(of: items))
    }

    /// The action that all share, or a change.
    private static func action(of items: [Item]) -> Announcement.Action {
        let actions = Set(items.map(\.action))
        return actions.count == 1 ? actions.first ?? .change : .change
    }

    /// What stands afterwards; what is told first in this mail has its root here.
    private static func tellings(of items: [Item]) -> [Telling] {
        let root = thread(of: items).root
        return items.map { item in
            var after = item.after
            if item.action == .new, let root { after?.root = root }
            return Telling(matter: item.matter, told: after)
        }
    }

    private static func thread(of items: [Item]) -> MailThread {
        let root = items.first { $0.action == .new }?.after?.root
        let earlier = items.compactMap(\.before?.root).filter { !$0.isEmpty }
        var seen: Set<String> = []
        return MailThread(root: root, earlier: earlier.filter { seen.insert($0).inserted })
    }

    private static func details(of items: [Item]) -> Details {
        guard let list = items.first?.standing.list else { return items.first?.details ?? [:] }
        let items = inOrderOfTime(items)
        let standing = items.filter { $0.after != nil }.map { item in
            let isNew = item.action == .new
            let state: Details = ["is_new": .when(isNew), "is_changed": .when(!isNew)]
            return item.details.adding(state)
        }
        let cancelled = items.filter { $0.after == nil }.map(\.details)
        return [
            list: .list(standing), "cancelled": .list(cancelled),
            "several": .when(items.count > 1), "count": .number(items.count),
        ]
    }

    private static func inOrderOfTime(_ items: [Item]) -> [Item] {
        items.enumerated().sorted { one, other in
            let (a, b) = (one.element.start?.minutes ?? 0, other.element.start?.minutes ?? 0)
            return a == b ? one.offset < other.offset : a < b
        }.map(\.element)
    }

    /// A request or its cancellation for an ask. For others a publication, unless all that the
    /// mail says is that one event is off: programs take that from the calendar by themselves.
    private static func calendar(of items: [Item]) -> CalendarNote? {
        guard let method = items.first?.standing.calendar else { return nil }
        let events = items.compactMap(\.event)
        if events.isEmpty { return nil }
        let isOff = events.count == 1 && events.allSatisfy(\.isCancelled)
        return CalendarNote(method: isOff ? .cancel : method, events: events)
    }
}

extension Standing.Kinds {
    fileprivate subscript(action: Announcement.Action) -> NoticeKind {
        switch action {
        case .new: new
        case .change: change
        case .cancellation: cancellation
        }
    }
}

extension Names {
    /// The names of a mail about several matters: what stands, and what is off.
    static func list(_ list: String, of names: Names, cancelled: Names? = nil) -> Names {
        var all: Names = ["several": .flag, "count": .value]
        all = all + Names(list, .list(names + ["is_new": .flag, "is_changed": .flag]))
        if let cancelled { all = all + ["cancelled": .list(cancelled)] }
        return all
    }
}
