import Commands
import Dispatch
import HashTreeCollections
import Wire
import WorkBasedLearning

/// What a shift tells of the past and of what happens now.
extension Shift {
    /// Past events that one `watch` tells at most.
    private static let pastEvents = 10_000

    /// Makes a connection one that is told of events, those after a number first.
    mutating func watch(
        _ topics: Set<String>, _ since: Int64?, _ tag: String?, _ heard: Heard
    ) {
        guard let hearer = state.conversations[heard.visitor] else { return }
        do {
            let past = if let since { try events(after: since) } else { [PastEvent]() }
            let last = past.last?.seq ?? since ?? state.lastEvent
            let watcher = Watcher(topics: topics, feed: heard.sink.feed(), last: since ?? last)
            state.watchers[heard.visitor] = watcher
            state.watchers[heard.visitor]?.last = last
            // From here on silence is no reason to let the connection go.
            _ = watcher.feed.push([])
            answer(.ok([], [Member("seq", .number(Int(last)))]), tag, heard.visitor)
            let register = state.register
            afterwards { _ in
                var recollection = Recollection(register)
                for event in past {
                    let recalled = recollection.event(event)
                    guard watcher.tell(recalled, event.seq, hearer, register) else { return }
                }
            }
        } catch {
            answer(
                Reply(status: .error(error)), tag, heard.visitor)
        }
    }

    /// The events after a number that have been written.
    ///
    /// - Parameter last: the number of the last one wanted; nil for all.
    func events(
        after since: Int64, through last: Int64? = nil
    ) throws(Failure) -> [PastEvent] {
        do {
            let limit = last.map { Int(clamping: $0 - since) } ?? .max
            let events = try staff.journal.events(
                after: since, limit: max(0, min(limit, Shift.pastEvents + 1)))
            if events.count <= Shift.pastEvents { return events }
        } catch {
            staff.log("events could not be read: \(error)")
            throw Failure(.unavailable, "the events could not be read; try again", retry: 10)
        }
        throw Failure(
            .limit,
            "more than \(Shift.pastEvents) events came after \(since); say a later number, the "
                + "latest is \(state.lastEvent)")
    }

    /// Tells everybody who watches what happened in the batch, once it is written.
    ///
    /// - Returns: the visitors who lag behind, and are told nothing more.
    func tellWatchers() -> [Int] {
        if batch.events.isEmpty { return [] }
        return state.watchers.keys.sorted().filter { visitor in
            guard let watcher = state.watchers[visitor],
                let hearer = state.conversations[visitor]
            else { return true }
            return batch.events.enumerated().contains { number, event in
                !watcher.tell(
                    event, batch.firstEvent + Int64(number), hearer, state.register)
            }
        }
    }

    /// Looks records up, off the desk's thread, and answers with them.
    mutating func look(_ query: AuditQuery, _ tag: String?, _ heard: Heard) {
        let register = state.register
        read("the record", tag, heard) { journal, _, ports in
            AuditView.reply(
                try journal.records(query), limit: query.limit, register, ports)
        }
    }

    /// Does something once it is known whether the batch was written.
    mutating func afterwards(_ deed: @escaping @Sendable (Loss?) -> Void) { replies.append(deed) }

    /// Answers with what is read off the desk's thread, once the batch is written.
    ///
    /// - Parameter what: for those who hear that it could not be read.
    mutating func read(
        _ what: String, _ tag: String?, _ heard: Heard,
        _ reply: @escaping @Sendable (any Journal, Staff, Commands.Ports) throws -> Reply
    ) {
        let (staff, ports) = (staff, ports)
        answer(on: Visitor.reading, tag, heard) {
            do {
                return try reply(staff.journal, staff, ports)
            } catch {
                staff.log("\(what) could not be read: \(error)")
                return .error(.unavailable, "\(what) could not be read; try again", retry: 10)
            }
        }
    }
}
