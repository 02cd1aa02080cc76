package import WorkBasedLearning

/// What people are told at set times, whatever else they have been told.
///
/// Each takes the part of a plan that it is about, and leaves out whom no mail can reach.
extension Announcer {
    /// Confirms to hosts and speakers what they have accepted.
    package func confirmations(of plan: Plan, in register: Register) -> [Announcement] {
        asks(of: plan, in: register, EmployerConfirmation.kind, SpeakerConfirmation.kind)
    }

    /// Reminds everybody of what is soon.
    package func reminders(of plan: Plan, in register: Register) -> [Announcement] {
        asks(of: plan, in: register, EmployerReminder.kind, SpeakerReminder.kind)
            + lists(of: plan, in: register, StudentPlaced.standing, StudentReminder.kind)
            + lists(of: plan, in: register, GuardianPlaced.standing, GuardianReminder.kind)
    }

    /// Thanks hosts and speakers, and asks how it went.
    package func thanks(for plan: Plan, in register: Register) -> [Announcement] {
        asks(of: plan, in: register, EmployerThanks.kind, SpeakerThanks.kind)
    }

    /// Tells each school's attendance office who is excused on a day.
    package func attendance(of plan: Plan, on day: Day, in register: Register)
        -> [Announcement]
    {
        AttendanceDay.announcements(of: plan, on: day, in: register)
            .filter { isReachable($0.recipient) }
    }

    /// Tells the transport offices who rides in which vehicle on a day.
    package func manifests(of plan: Plan, on day: Day, in register: Register)
        -> [Announcement]
    {
        VehicleManifest.announcements(
            of: plan, on: day, in: register, office: settings.transportAddress
        ).filter { isReachable($0.recipient) }
    }

    /// Tells a coordinator what is open; `plan` is the published one.
    package func digest(
        of facts: DailyFacts, _ plan: Plan?, to recipient: Recipient, in register: Register
    ) -> Announcement {
        DailyDigest.announcement(of: facts, plan, to: recipient, in: register)
    }

    /// A mail for each ask; it goes on with the ask's own, and answers come to the ask's address.
    private func asks(
        of plan: Plan, in register: Register, _ employer: NoticeKind, _ speaker: NoticeKind
    ) -> [Announcement] {
        let items = [(EmployerAsk.standing, employer), (SpeakerAsk.standing, speaker)]
        return items.flatMap { standing, kind in
            ordered(standing, plan, register).map { news in
                let told = register.told(about: news.matter)
                let ask = Ask(
                    subject: news.matter.subject, contact: news.matter.recipient,
                    round: told?.round ?? register.revision)
                return Announcement(
                    kind: kind.word, matter: news.matter.renamed(kind.word),
                    audience: kind.audience, recipient: news.recipient, details: news.details,
                    ask: ask,
                    thread: MailThread(earlier: [told?.root ?? ""].filter { !$0.isEmpty }),
                    isRegular: kind.word.hasSuffix("reminder"))
            }
        }
    }

    /// A mail for each reader.
    private func lists(
        of plan: Plan, in register: Register, _ standing: Standing, _ kind: NoticeKind
    ) -> [Announcement] {
        let items = ordered(standing, plan, register).map {
            Item($0, standing, told: register.told(about: $0.matter), round: register.revision)
        }
        return Composer.announcements(of: items).map { placed in
            Announcement(
                kind: kind.word, matter: placed.matter.renamed(kind.word),
                audience: kind.audience, recipient: placed.recipient, details: placed.details,
                thread: MailThread(earlier: placed.thread.earlier), isRegular: true)
        }
    }

    private func ordered(_ standing: Standing, _ plan: Plan, _ register: Register) -> [News] {
        standing.news(plan, register).filter { isReachable($0.recipient) }.sorted {
            $0.start == $1.start
                ? ($0.matter.subject, $0.matter.ordinal) < ($1.matter.subject, $1.matter.ordinal)
                : $0.start < $1.start
        }
    }
}

extension Matter {
    /// The same matter of another kind of notice.
    fileprivate func renamed(_ kind: String) -> Matter {
        Matter(kind: kind, subject: subject, recipient: recipient, ordinal: ordinal)
    }
}
