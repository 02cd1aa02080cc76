/// A parcel on its way, and whom to tell what became of it.
struct Job: Sendable {
    let load: Load
    let done: @Sendable (Receipt) -> Void
    /// Asks for a connection of its own, since a kept one turned out to be closed.
    var isRetry = false

    /// What a parcel needs on its way.
    enum Load: Sendable {
        case mail(MailParcel, Relay)
        case post(PostParcel, WebAddress, PostWay)
    }

    /// Gives the job back without any transfer.
    func putOff(_ text: String) {
        let reason = Reason(stage: .parcel, party: .own, code: nil, text: text)
        done(.later(reason, after: nil))
    }
}
