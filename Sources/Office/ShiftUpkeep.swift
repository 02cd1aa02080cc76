import Commands
import Dispatch
import Wire

/// What a shift has others do, and answers once they have done it.
extension Shift {
    /// Replies that take long to work out, one at a time, so that they leave a core to the others.
    private static let thinking = DispatchQueue(label: "thinking")

    /// Answers with a reply that is worked out elsewhere.
    mutating func think(
        _ reply: @escaping @Sendable () -> Reply, _ tag: String?, _ heard: Heard
    ) {
        answer(on: Shift.thinking, tag, heard, reply)
    }

    /// Answers with what comes of something that is done to the house.
    mutating func keepHouse(
        _ tag: String?, _ heard: Heard,
        _ work: @escaping @Sendable (Upkeep) throws(Failure) -> Reply
    ) {
        let upkeep = staff.upkeep
        answer(on: Upkeep.queue, tag, heard) {
            do throws(Failure) {
                guard let upkeep else {
                    throw Failure(.unavailable, "nobody looks after this daemon's disk and files")
                }
                return try work(upkeep)
            } catch {
                return Reply(status: .error(error))
            }
        }
    }

    /// Answers with what is made on a queue, once the batch is written.
    mutating func answer(
        on queue: DispatchQueue, _ tag: String?, _ heard: Heard,
        _ reply: @escaping @Sendable () -> Reply
    ) {
        let form = form(of: heard.visitor)
        afterwards { loss in
            queue.async {
                let answer = loss?.reply ?? reply()
                heard.sink.end(form.bytes(answer, tag: tag), closing: false)
            }
        }
    }
}
