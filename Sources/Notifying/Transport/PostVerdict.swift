/// What became of a post, from how its transfer ended and the answer's status.
///
/// Pure, by Standard Webhooks 1.0.0: 2xx is success, 410 the wish to get no more; all else may be
/// mended at the endpoint's side, redirects too, which are not followed, and an address that the
/// guard refuses, since a name may lead elsewhere an hour later.
struct PostVerdict {
    let outcome: Outcome
    /// Whether the URL asks for TLS.
    let isSecure: Bool
    /// 0 where there was no answer.
    let status: Int
    /// The seconds that the answer asks to wait.
    let retryAfter: Int?
    let isStopping: Bool

    var receipt: Receipt {
        switch outcome.trouble {
        case nil: return answered
        case .longAnswer where status > 0: return answered
        case .usage: return .never(reason(.own, outcome.text, at: .parcel))
        case _ where outcome.isRefused:
            let text = "\(WebAddressFault.refused)"
            return .later(reason(.peer, text, at: .connect), after: nil)
        case .aborted where isStopping:
            return .later(reason(.own, "broken off by the stop"), after: nil)
        default: return .later(reason(.peer, outcome.text), after: nil)
        }
    }

    private var answered: Receipt {
        switch status {
        case 200..<300: .delivered(code: status)
        case 410: .never(reason(.recipient, "the endpoint wants no more posts", at: .response))
        case 300..<400: later("the endpoint redirects, which is not followed")
        case 429: later("the endpoint wants fewer posts")
        case 400..<500: later("the endpoint does not take the post")
        default: later("the endpoint has failed")
        }
    }

    private func later(_ text: String) -> Receipt {
        .later(reason(.peer, text, at: .response), after: retryAfter)
    }

    private var stage: Stage {
        if outcome.trouble == .tls { return .tls }
        if !outcome.isConnected { return .connect }
        return outcome.isSecured || !isSecure ? .response : .tls
    }

    private func reason(_ party: Party, _ text: String, at place: Stage? = nil) -> Reason {
        Reason(stage: place ?? stage, party: party, code: status > 0 ? status : nil, text: text)
    }
}
