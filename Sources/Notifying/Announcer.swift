package import WorkBasedLearning

/// Finds out whom a plan gives something new to read.
package struct Announcer: Sendable {
    private let settings: NotifyingSettings

    package init(settings: NotifyingSettings) {
        self.settings = settings
    }

    /// Everything that publishing a plan would newly tell: what nobody has been told, what has
    /// changed since, and what no longer stands. O(n log n) in the plan and in what is told.
    ///
    /// Ordered by audience, then by the subject's id in natural order. Where `now` is given, what
    /// has begun by then is left alone: nobody is told of it, and it is not cancelled.
    /// Somebody whose address no mail can carry is told nothing; see ``unreachable(of:in:)``.
    package func announcements(
        of plan: Plan, in register: Register, now: Moment? = nil
    ) -> [Announcement] {
        let toldBefore = Dictionary(uniqueKeysWithValues: register.told.map { ($0.key, $0.value) })
        let subjects = Subjects(in: register)
        let letters = NoticeKind.all.map { ($0, $0.letters(plan, register)) }
        let standing = Set(letters.flatMap { $0.1.map(\.matter) })
        let news = letters.flatMap { kind, letters in
            letters.filter { !isPast($0.start, now) }.compactMap {
                announcement(of: $0, kind, toldBefore: toldBefore[$0.matter])
            }
        }
        let cancellations = toldBefore.compactMap { matter, told in
            standing.contains(matter) || isPast(subjects.start(of: matter.subject), now)
                ? nil : NoticeKind.named(matter.kind)?.cancellation(of: matter, told: told)
        }
        return subjects.ordered(news + cancellations)
    }

    /// How many people a plan has something for whose address no mail can carry, by audience.
    ///
    /// Students and guardians count only where they are told on publishing.
    package func unreachable(of plan: Plan, in register: Register) -> [Audience: Int] {
        var people: [Audience: Set<[Int64]>] = [:]
        for kind in NoticeKind.all where tellsFirst(kind) {
            for letter in kind.letters(plan, register) where !isReachable(letter) {
                people[kind.audience, default: []].insert(
                    [letter.matter.recipient, Int64(letter.matter.ordinal)])
            }
        }
        return people.mapValues(\.count)
    }

    private func announcement(
        of letter: Letter, _ kind: NoticeKind, toldBefore: Told?
    ) -> Announcement? {
        guard isReachable(letter) else { return nil }
        guard let toldBefore else {
            return tellsFirst(kind) ? kind.announcement(of: letter, as: .new) : nil
        }
        if toldBefore.digest == letter.told.digest { return nil }
        // Whoever reads at another address has not had the earlier mail.
        let isSame = toldBefore.address == letter.recipient.address
        return kind.announcement(of: letter, as: isSame ? .change : .new)
    }

    /// Whether publishing is the moment at which the kind's audience first hears of it.
    private func tellsFirst(_ kind: NoticeKind) -> Bool {
        switch kind.audience {
        case .employer, .speaker, .teacher: true
        case .student, .guardian: settings.tellStudents == .onPublish
        }
    }

    private func isReachable(_ letter: Letter) -> Bool {
        (try? MailAddress(letter.recipient.address)) != nil
    }

    private func isPast(_ start: Moment?, _ now: Moment?) -> Bool {
        guard let start, let now else { return false }
        return start <= now
    }
}
