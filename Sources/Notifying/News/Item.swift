import WorkBasedLearning

/// One matter that somebody is to hear of now.
struct Item: Sendable {
    let standing: Standing
    let matter: Matter
    let action: Announcement.Action
    let recipient: Recipient
    let before: Told?
    let after: Told?
    /// What is said of it.
    private(set) var details: Details

    /// What is told of news, be it new or changed or as it was.
    ///
    /// - Parameters:
    ///   - round: the register's revision, for what is told first.
    ///   - now: when it is told.
    init(_ news: News, _ standing: Standing, told: Told?, round: Int64, now: Moment? = nil) {
        let said = news.details()
        (self.standing, matter, recipient) = (standing, news.matter, news.recipient)
        // Whoever reads at another address has not had the earlier mail.
        before = told?.address == news.recipient.address ? told : nil
        action = before == nil ? .new : .change
        var after = Told(
            digest: news.digest(of: said), address: recipient.address, language: recipient.language,
            gist: news.gist, root: news.matter.name(round: round), round: round,
            start: news.start, end: news.end, place: news.place, at: now)
        if let before {
            let isSame =
                (before.start, before.end) == (news.start, news.end) && before.place == news.place
            after.sequence = before.sequence + (isSame ? 0 : 1)
            (after.root, after.round, after.at) = (before.root, before.round, before.at)
        }
        self.after = after
        details = said.adding(.moved(from: before, to: news))
    }

    /// What no longer stands.
    init(cancelled matter: Matter, _ standing: Standing, told: Told, name: String, about: Details) {
        (self.standing, self.matter, action) = (standing, matter, .cancellation)
        recipient = Recipient(name: name, address: told.address, language: told.language)
        (before, after) = (told, nil)
        details = .cancelled(told).adding(about)
    }

    /// The same with more to say, which is no news by itself.
    func saying(_ more: Details) -> Item {
        var item = self
        item.details = details.adding(more)
        return item
    }

    /// When it takes place, or would have; nil where nothing says so.
    var start: Moment? { (after ?? before)?.start }

    /// The event in the reader's calendar; nil where nothing says when it is.
    var event: CalendarEvent? {
        guard let told = after ?? before, let start = told.start, let end = told.end else {
            return nil
        }
        let isOff = after == nil
        return CalendarEvent(
            name: matter.name(round: told.round), sequence: told.sequence + (isOff ? 1 : 0),
            start: start, end: end, place: told.place, isCancelled: isOff, details: details)
    }

    /// The ask that it is; nil where nothing is asked.
    var ask: Ask? {
        guard standing.calendar == .request, let told = after ?? before else { return nil }
        return Ask(subject: matter.subject, contact: matter.recipient, round: told.round)
    }
}
