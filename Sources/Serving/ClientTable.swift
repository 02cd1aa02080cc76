import NIOCore
import Synchronization

/// Who is connected, counted against the limits.
final class ClientTable: Sendable {
    private struct Content {
        var channels: [ObjectIdentifier: any Channel] = [:]
        var perUser: [UInt32: Int] = [:]
        /// The pace of each user, once there is a limit and somebody has spoken.
        var paces: [UInt32: Pace] = [:]
        var isDraining = false
    }

    private let limits: ServingLimits
    private let content = Mutex(Content())

    init(limits: ServingLimits) {
        self.limits = limits
    }

    /// Enters a client unless a limit forbids it; one that is refused is not counted.
    func admit(_ channel: any Channel, uid: UInt32) -> Refusal? {
        content.withLock { content in
            if content.isDraining { return .shuttingDown }
            if content.channels.count >= limits.clients { return .tooManyClients }
            let ofUser = content.perUser[uid, default: 0]
            if ofUser >= limits.clientsPerUser { return .tooManyOfUser }
            content.perUser[uid] = ofUser + 1
            content.channels[ObjectIdentifier(channel)] = channel
            return nil
        }
    }

    /// Strikes out a client which `admit` entered.
    func remove(_ channel: any Channel, uid: UInt32) {
        content.withLock { content in
            guard content.channels.removeValue(forKey: ObjectIdentifier(channel)) != nil else {
                return
            }
            let ofUser = content.perUser[uid, default: 1] - 1
            content.perUser[uid] = ofUser > 0 ? ofUser : nil
            // Whoever comes back at once is not quicker for it.
            if content.perUser.isEmpty { content.paces = [:] }
        }
    }

    /// The nanoseconds after which a user's next request may come; 0 for now.
    func wait(uid: UInt32, at now: @autoclosure () -> Int64) -> Int64 {
        guard limits.requestsPerSecond > 0 else { return 0 }
        return content.withLock { $0.paces[uid]?.wait(at: now()) ?? 0 }
    }

    /// Notes that a user has made requests.
    func note(_ requests: Int, uid: UInt32, at now: @autoclosure () -> Int64) {
        guard limits.requestsPerSecond > 0 else { return }
        content.withLock { content in
            content.paces[uid, default: Pace(perSecond: limits.requestsPerSecond)]
                .take(requests, at: now())
        }
    }

    /// Refuses everybody from now on; returns who is still there.
    func drain() -> [any Channel] {
        content.withLock { content in
            content.isDraining = true
            return Array(content.channels.values)
        }
    }
}
