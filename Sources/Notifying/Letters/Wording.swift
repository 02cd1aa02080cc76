import WorkBasedLearning

/// Puts letters into words.
extension NoticeKind {
    /// The announcement of a letter that is new or has changed.
    func announcement(of letter: Letter, as action: Announcement.Action) -> Announcement {
        let isNew = action == .new
        let (recipient, language) = (letter.recipient, letter.recipient.language)
        let details = letter.details.map { "\($0.term.label[language]): \($0.text[language])" }
        return Announcement(
            matter: letter.matter, audience: audience, action: action, told: letter.told,
            address: recipient.address, name: recipient.name,
            subject: subject(isNew ? phrases.title : .changed, letter.gist[language], language),
            body: body([
                Phrase.greeting(recipient.name)[language],
                (isNew ? phrases.opening : phrases.change)[language],
                details.joined(separator: "\n"), phrases.closing[language],
            ]))
    }

    /// The announcement that what somebody has been told no longer stands.
    func cancellation(of matter: Matter, told: Told) -> Announcement {
        Announcement(
            matter: matter, audience: audience, action: .cancellation, told: nil,
            address: told.address, name: "",
            subject: subject(.cancelled, told.gist, told.language),
            body: body([
                Phrase.greeting("")[told.language], phrases.cancellation[told.language],
                told.gist,
            ]))
    }

    private func subject(_ title: Phrase, _ gist: String, _ language: Language) -> String {
        "\(title[language]): \(gist)"
    }

    private func body(_ paragraphs: [String]) -> String {
        paragraphs.joined(separator: "\n\n") + "\n"
    }
}
