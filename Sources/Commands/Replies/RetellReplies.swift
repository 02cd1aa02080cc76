package import Wire
package import WorkBasedLearning

/// What is answered about mails that are told again.
package enum RetellReplies {
    /// Whether they shall leave again; an answer where none would.
    ///
    /// - Parameter astray: what becomes of mails at present; nil where they reach people.
    package static func question(_ retelling: Retelling, _ astray: Astray?) -> Reply {
        let lines = lines(retelling)
        if retelling.mails == 0 { return nothing(lines) }
        let mails = counted(retelling.mails, "mail")
        let people = counted(retelling.people, "person", "people")
        let text =
            switch astray {
            case nil: "Send \(mails) again, to \(people) outside?"
            case .file: "Write \(mails) again, as files (mail.mode is outbox)?"
            case .redirected, .recalled:
                "Send \(mails) again, all to the address of mail.redirect_to (mail.mode is "
                    + "redirect)?"
            }
        return .question("\(text) yes or no", lines)
    }

    package static func done(_ retelling: Retelling) -> Reply {
        let lines = lines(retelling)
        if retelling.mails == 0 { return nothing(lines) }
        let (mails, one) = (counted(retelling.mails, "mail"), retelling.mails == 1)
        return .ok(
            lines + [.hint("\(mails) \(one ? "leaves" : "leave") again after mail.delay.")],
            [
                Member("retried", .number(retelling.mails)),
                Member("anew", .number(retelling.announcements.count)),
                Member("left_out", .number(retelling.leftOut.values.reduce(0, +))),
            ])
    }

    private static func nothing(_ lines: [ReplyLine]) -> Reply {
        .ok(
            lines + [.hint("No mail has to leave again.")],
            [Member("retried", .number(0)), Member("anew", .number(0))])
    }

    private static func lines(_ retelling: Retelling) -> [ReplyLine] {
        let audiences = Audience.allCases.compactMap { audience -> ReplyLine? in
            guard let count = retelling.audiences[audience] else { return nil }
            return .data(
                "\(counted(count, "mail")) to \(audience.rawValue)s",
                [Member("audience", .text(audience.rawValue)), Member("mails", .number(count))])
        }
        let anew = retelling.announcements.count
        let composed = ReplyLine.hint(
            "\(anew) of them \(anew == 1 ? "is" : "are") written anew from the published plan.")
        let leftOut = Retelling.Reason.allCases.compactMap { reason -> ReplyLine? in
            guard let count = retelling.leftOut[reason] else { return nil }
            let words = count == 1 ? reason.ofOne : reason.ofMany
            return .data(
                "left out: \(counted(count, "mail")) that \(words)",
                [Member("left_out", .text(reason.word)), Member("mails", .number(count))])
        }
        return audiences + (anew > 0 ? [composed] : []) + leftOut
    }
}

extension Retelling.Reason {
    fileprivate var word: String {
        switch self {
        case .past: "past"
        case .outdated: "outdated"
        case .replaced: "replaced"
        case .unreached: "unreached"
        case .answered: "answered"
        case .vain: "vain"
        case .erased: "erased"
        case .untellable: "untellable"
        case .moved: "moved"
        }
    }

    fileprivate var ofOne: String {
        switch self {
        case .past: "speaks of what is over"
        case .outdated: "says what no longer stands"
        case .replaced: "a newer mail replaces"
        case .unreached: "has no reader whom mail reaches (show unreached)"
        case .answered: "asks what has been answered"
        case .vain: "takes back what its reader was never told"
        case .erased: "has lost its text"
        case .untellable:
            "reminds or confirms, and was recalled or written for another address"
        case .moved: "reminds or confirms, and whose reader has another address now"
        }
    }

    fileprivate var ofMany: String {
        switch self {
        case .past: "speak of what is over"
        case .outdated: "say what no longer stands"
        case .replaced: "newer mails replace"
        case .unreached: "have no readers whom mail reaches (show unreached)"
        case .answered: "ask what has been answered"
        case .vain: "take back what their readers were never told"
        case .erased: "have lost their text"
        case .untellable:
            "remind or confirm, and were recalled or written for another address"
        case .moved: "remind or confirm, and whose readers have other addresses now"
        }
    }
}
