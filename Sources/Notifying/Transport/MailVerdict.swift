/// What became of a mail, from how its transfer ended and what the relay said.
///
/// Pure. A 5xx is final only where it is about this mail (RCPT, DATA and after, the size at MAIL);
/// before that, and with a login that the relay misses, it is the relay's: nothing would be gained
/// by giving up every mail for a password that has run out.
struct MailVerdict {
    let outcome: Outcome
    let trace: SMTPTrace
    let parcel: MailParcel
    let tls: RelayTLS
    let isStopping: Bool

    /// A kept connection that the relay has closed meanwhile: nothing was lost, and a fresh one
    /// may be tried at once.
    var isStale: Bool {
        guard outcome.trouble == .network, outcome.isReused, !isStopping else { return false }
        return [.connect, .sender].contains(trace.stage) && [nil, 421].contains(trace.reply?.code)
    }

    var receipt: Receipt {
        guard let trouble = outcome.trouble else {
            return .delivered(code: trace.reply?.code ?? 250)
        }
        if trouble == .usage { return .never(reason(.own, text: outcome.text, at: .parcel)) }
        if outcome.isRefused {
            return .later(reason(.peer, text: "the relay is not on this machine"), after: nil)
        }
        if lacksUTF8 {
            let text = "the relay does not take addresses beyond ASCII (SMTPUTF8)"
            return .never(reason(.recipient, text: text, at: .recipient))
        }
        if let reply = trace.reply, reply.code >= 400 { return answer(to: reply.code) }
        if trouble == .aborted, isStopping {
            return .later(reason(.own, text: "broken off by the stop"), after: nil)
        }
        return .later(reason(.peer, text: outcome.text), after: nil)
    }

    /// Whether the message was held back or refused for its addresses.
    private var lacksUTF8: Bool {
        guard parcel.needsUTF8, !trace.hasUTF8 else { return false }
        return switch trace.stage {
        case .data: outcome.trouble == .aborted
        case .sender, .recipient: trace.reply.map { (500..<600).contains($0.code) } ?? false
        default: false
        }
    }

    private func answer(to code: Int) -> Receipt {
        let isFinal = (500..<600).contains(code)
        switch stage {
        case .sender where [552, 555].contains(code):
            return .never(reason(.recipient, text: said, code: code))
        case .recipient, .data, .response:
            guard ![421, 530, 535].contains(code) else { break }
            let reason = reason(.recipient, text: said, code: code)
            return isFinal ? .never(reason) : .later(reason, after: nil)
        default: break
        }
        return .later(reason(.peer, text: said, code: code), after: nil)
    }

    private var stage: Stage {
        switch outcome.trouble {
        case .tls: .tls
        case .login: .login
        default: isSecuring ? .tls : trace.stage
        }
    }

    /// Connected, and at TLS before the first line.
    private var isSecuring: Bool {
        tls == .tls && trace.stage == .connect && outcome.isConnected && !outcome.isSecured
    }

    private var said: String {
        maskedText(trace.reply?.text ?? "", hiding: [parcel.sender, parcel.recipient])
    }

    private func reason(
        _ party: Party, text: String, at place: Stage? = nil, code: Int? = nil
    ) -> Reason {
        Reason(stage: place ?? stage, party: party, code: code, text: text)
    }
}
