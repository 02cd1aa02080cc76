import Synchronization

@testable import Notifying

/// Collects receipts from the transport's threads.
final class Receipts: Sendable {
    private let received = Mutex<[Receipt]>([])
    private let bell = SystemBell()

    func take(_ receipt: Receipt) {
        received.withLock { $0.append(receipt) }
        bell.ring()
    }

    var all: [Receipt] { received.withLock { $0 } }

    /// Waits for so many, each within 15 seconds.
    func wait(for count: Int) -> [Receipt] {
        while all.count < count, bell.wait(atMost: 15) {}
        return all
    }
}

extension Transport {
    /// Sends a mail and waits for its receipt.
    func send(_ mail: MailParcel, by relay: Relay) -> Receipt? {
        let receipts = Receipts()
        send(mail, by: relay) { receipts.take($0) }
        return receipts.wait(for: 1).first
    }

    /// Posts and waits for the receipt.
    func post(_ parcel: PostParcel) -> Receipt? {
        let receipts = Receipts()
        post(parcel) { receipts.take($0) }
        return receipts.wait(for: 1).first
    }
}

extension Receipt {
    var reason: Reason? {
        switch self {
        case .delivered: nil
        case .later(let reason, _), .never(let reason): reason
        }
    }

    /// `delivered 250`, `later recipient/recipient 451`, `never parcel/own`: kind, stage, party,
    /// code.
    var brief: String {
        switch self {
        case .delivered(let code): "delivered \(code)"
        case .later(let reason, let after): "later" + reason.brief + (after.map { " +\($0)" } ?? "")
        case .never(let reason): "never" + reason.brief
        }
    }
}

extension Reason {
    fileprivate var brief: String {
        " \(stage.rawValue)/\(party.rawValue)" + (code.map { " \($0)" } ?? "")
    }
}
