package import WorkBasedLearning

/// What people are told at set times, whatever else they have been told.
///
/// Each takes the part of a plan that it is about, and leaves out whom no mail can reach.
extension Announcer {
    /// Confirms to hosts and speakers what they have accepted.
    package func confirmations(of plan: Plan, in register: Register) -> [Announcement] {
        confirmations(of: PlanFacts(plan, in: register))
    }

    /// The same of what has been looked up already.
    func confirmations(of facts: PlanFacts) -> [Announcement] {
        asks(of: facts, EmployerConfirmation.kind, SpeakerConfirmation.kind) { _, _ in
            true
        }.map(\.announcement)
    }

    /// Reminds of what is soon: hosts and speakers who have accepted, and students and guardians
    /// who have been told of it. Whoever was told first at a moment or later needs no reminder yet.
    package func reminders(of plan: Plan, in register: Register, toldBefore moment: Moment)
        -> [TimedAnnouncement]
    {
        func isLongAgo(_ told: Told?) -> Bool { told?.at.map { $0 < moment } ?? true }
        let facts = PlanFacts(plan, in: register)
        let hosts = asks(of: facts, EmployerReminder.kind, SpeakerReminder.kind) {
            isLongAgo($1) && register.state(of: $0) == .accepted
        }
        return hosts
            + lists(of: facts, StudentPlaced.standing, StudentReminder.kind, isLongAgo)
            + lists(of: facts, GuardianPlaced.standing, GuardianReminder.kind, isLongAgo)
    }

    /// Thanks hosts and speakers who had accepted, and asks how it went.
    package func thanks(for plan: Plan, in register: Register) -> [TimedAnnouncement] {
        asks(of: PlanFacts(plan, in: register), EmployerThanks.kind, SpeakerThanks.kind) { ask, _ in
            register.state(of: ask) == .accepted
        }.map { TimedAnnouncement($0.announcement.timely(until: nil), about: $0.subjects) }
    }

    /// Tells each school's attendance office who is excused on a day, as far as that is not told.
    ///
    /// - Parameter told: the digests of the lists that have been told, by the keys of schools.
    package func attendance(
        of plan: Plan, on day: Day, in register: Register, told: [Int64: String] = [:]
    ) -> [TimedAnnouncement] {
        news(
            AttendanceDay.announcements(
                of: plan, on: day, in: register, told: Set(told.keys), travel), day, told)
    }

    /// Tells the transport offices who rides in which vehicle on a day, as far as that is not told.
    ///
    /// - Parameter told: the digests of the lists that have been told, by the keys of runs.
    package func manifests(
        of plan: Plan, on day: Day, in register: Register, told: [Int64: String] = [:]
    ) -> [TimedAnnouncement] {
        news(
            VehicleManifest.announcements(
                of: plan, on: day, in: register, office: settings.transportAddress,
                told: Set(told.keys)), day, told)
    }

    /// Tells the coordinators what is open; `facts` need not name what waits for an answer.
    package func digests(of facts: DailyFacts, in register: Register) -> [Announcement] {
        guard !settings.digestTo.isEmpty else { return [] }
        let plan = register.published
        var facts = facts
        if let plan {
            let known = PlanFacts(plan, in: register)
            facts.slots += unanswered(EmployerAsk.standing, facts.day, known)
            facts.sessions += unanswered(SpeakerAsk.standing, facts.day, known)
        }
        return settings.digestTo.map { address in
            digest(
                of: facts, plan,
                to: Recipient(name: "", address: address, language: .english), in: register
            ).timely(until: Moment(day: facts.day, minute: 1440))
        }
    }

    /// Tells a coordinator what is open; `plan` is the published one.
    package func digest(
        of facts: DailyFacts, _ plan: Plan?, to recipient: Recipient, in register: Register
    ) -> Announcement {
        DailyDigest.announcement(of: facts, plan, to: recipient, in: register)
    }
}

extension Announcer {
    /// The asks of a kind for what is on a day or later that nobody has answered, as they are in
    /// order of time.
    private func unanswered(
        _ standing: Standing, _ day: Day, _ facts: PlanFacts
    ) -> [DailyFacts.Unanswered] {
        let register = facts.register
        let subjects = Subjects(in: register)
        return ordered(standing, facts).compactMap { news in
            guard news.start.day >= day, let told = register.told(about: news.matter),
                register.state(of: news.ask(round: told.round)) == .asked,
                let id = subjects.id(of: news.matter.subject)
            else { return nil }
            return DailyFacts.Unanswered(id: id, asked: told.at?.day)
        }
    }

    /// Lists of a day that are new, or say something else than the list that has been told.
    private func news(_ lists: [Announcement], _ day: Day, _ told: [Int64: String])
        -> [TimedAnnouncement]
    {
        lists.filter { $0.recipient.isReachable }.compactMap { list in
            let (subject, digest) = (list.matter.subject, list.details.digest)
            if told[subject] == digest { return nil }
            var list = list.timely(until: Moment(day: day, minute: 1440))
            list.details["is_changed"] = .when(told[subject] != nil)
            return TimedAnnouncement(list, about: [subject], digest: digest)
        }
    }

    /// A mail for each ask that is meant; it goes on with the ask's own, and answers come to the
    /// ask's address.
    private func asks(
        of facts: PlanFacts, _ employer: NoticeKind, _ speaker: NoticeKind,
        where isMeant: (Ask, Told?) -> Bool
    ) -> [TimedAnnouncement] {
        let items = [(EmployerAsk.standing, employer), (SpeakerAsk.standing, speaker)]
        let register = facts.register
        return items.flatMap { standing, kind in
            ordered(standing, facts).compactMap { news in
                let told = register.told(about: news.matter)
                let ask = news.ask(round: told?.round ?? register.revision)
                guard isMeant(ask, told) else { return nil }
                let announcement = Announcement(
                    kind: kind.word, matter: news.matter.renamed(kind.word),
                    audience: kind.audience, recipient: news.recipient, details: news.details(),
                    ask: ask,
                    thread: MailThread(earlier: [told?.root ?? ""].filter { !$0.isEmpty }),
                    isRegular: kind.word.hasSuffix("reminder"))
                return TimedAnnouncement(
                    kind.word.hasSuffix("reminder")
                        ? announcement.timely(until: news.start) : announcement,
                    about: [news.matter.subject])
            }
        }
    }

    /// A mail for each reader who has been told of something, and long enough ago.
    private func lists(
        of facts: PlanFacts, _ standing: Standing, _ kind: NoticeKind,
        _ isLongAgo: (Told?) -> Bool
    ) -> [TimedAnnouncement] {
        let register = facts.register
        let items = ordered(standing, facts).compactMap { news in
            register.told(about: news.matter).flatMap { told in
                isLongAgo(told)
                    ? Item(news, standing, told: told, round: register.revision) : nil
            }
        }
        return Composer.announcements(of: items).map { placed in
            let announcement = Announcement(
                kind: kind.word, matter: placed.matter.renamed(kind.word),
                audience: kind.audience, recipient: placed.recipient, details: placed.details,
                thread: MailThread(earlier: placed.thread.earlier), isRegular: true)
            return TimedAnnouncement(
                announcement.timely(until: placed.tellings.compactMap(\.told?.start).max()),
                about: placed.tellings.map(\.matter.subject))
        }
    }

    private func ordered(_ standing: Standing, _ facts: PlanFacts) -> [News] {
        standing.news(facts).filter { $0.recipient.isReachable }.sorted {
            $0.start == $1.start
                ? ($0.matter.subject, $0.matter.ordinal) < ($1.matter.subject, $1.matter.ordinal)
                : $0.start < $1.start
        }
    }
}

extension News {
    /// The asking of a round that it is.
    fileprivate func ask(round: Int64) -> Ask {
        Ask(subject: matter.subject, contact: matter.recipient, round: round)
    }
}

extension Announcement {
    /// The same for now and no later.
    fileprivate func timely(until: Moment?) -> Announcement {
        var announcement = self
        (announcement.isTimely, announcement.until) = (true, until)
        return announcement
    }
}

extension Matter {
    /// The same matter of another kind of notice.
    fileprivate func renamed(_ kind: String) -> Matter {
        Matter(kind: kind, subject: subject, recipient: recipient, ordinal: ordinal)
    }
}
