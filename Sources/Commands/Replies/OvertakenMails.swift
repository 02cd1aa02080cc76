package import Wire

/// What became of mails that a change has overtaken before they left.
package struct OvertakenMails {
    private let withdrawn: Int
    private let anew: Int

    /// - Parameter anew: how many are written anew, to whom and with what holds now.
    package init(withdrawn: Int = 0, anew: Int = 0) {
        (self.withdrawn, self.anew) = (withdrawn, anew)
    }

    /// How many are withdrawn without another in their place.
    package var silenced: Int { max(0, withdrawn - anew) }

    /// What the sentence that changed something says of them; nothing where there are none.
    package var lines: [ReplyLine] {
        if withdrawn == 0 { return [] }
        let (has, whose) =
            withdrawn == 1
            ? ("has", "its reader or what it tells") : ("have", "their readers or what they tell")
        let rest = anew == 0 ? "none is" : anew == 1 ? "1 is" : "\(anew) are"
        return [
            .data(
                "\(counted(withdrawn, "mail")) that \(has) not left yet will not, as \(whose) "
                    + "changed; \(rest) written anew",
                [Member("withdrawn", .number(withdrawn)), Member("anew", .number(anew))])
        ]
    }
}
