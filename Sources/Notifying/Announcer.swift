package import WorkBasedLearning

/// Finds out whom a plan gives something new to read.
package struct Announcer: Sendable {
    let settings: NotifyingSettings
    let travel: Travel

    package init(settings: NotifyingSettings, travel: Travel = .unknown) {
        self.settings = settings
        self.travel = travel
    }

    /// Everything that publishing a plan would newly tell: what nobody has been told, what has
    /// changed since, and what no longer stands. O(n log n) in the plan and in what is told.
    ///
    /// Ordered by audience, then by the subject's id in natural order; what one person is told
    /// beside asks is one announcement. Somebody whose address no mail can carry is told nothing,
    /// and is counted. What waits for its host is told first of slots whose host has accepted the
    /// very time and place that the plan has (``accepted(_:)``).
    ///
    /// - Parameter now: what has begun by then is left alone: nobody is told of it, nor is it
    ///   cancelled.
    package func tidings(
        of plan: Plan, in register: Register, now: Moment? = nil
    ) -> Tidings {
        let subjects = Subjects(in: register)
        let facts = PlanFacts(plan, in: register)
        let part = accepted(facts)
        var (items, unreached) = ([Item](), Unreached())
        var left = Dictionary(uniqueKeysWithValues: register.told.map { ($0.key, $0.value) })
        for standing in Standing.all(travel) {
            let news = standing.news(facts)
            let waiting = waits(standing) ? standing.news(part) : nil
            unreached.note(waiting ?? news, of: standing)
            let firsts = waiting.map { Set($0.map(\.matter)) }
            for news in news { left[news.matter] = nil }
            items += news.mapInShares(of: Self.share) { news in
                let told = register.told(about: news.matter)
                let isConfirmed = firsts?.contains(news.matter) ?? true
                guard told != nil || isConfirmed, !isPast(news.start, now) else { return nil }
                return item(of: news, standing, told: told, register, now)?
                    .saying(["unconfirmed": .when(!isConfirmed)])
            }.compactMap(\.self)
        }
        items += left.compactMap { cancelled($0, $1, subjects, register, now) }
        return Tidings(
            Composer.announcements(of: subjects.ordered(items)), unreachable: unreached.counts)
    }

    /// News that one processor looks at one after the other.
    private static let share = 256

    /// Whether something is told first once the host has accepted.
    func waits(_ standing: Standing) -> Bool {
        standing.waitsForHost && settings.tellStudents == .onAcceptance
    }

    /// The placements of a plan whose host has accepted, and is not asked anew by the plan.
    private func accepted(_ facts: PlanFacts) -> PlanFacts {
        var part = facts.plan
        let slots = facts.register.hasAnswers ? acceptedSlots(facts) : []
        part.placements.removeAll { !slots.contains(facts.register.key(.slot, $0.slot) ?? 0) }
        return PlanFacts(part, in: facts.directory)
    }

    /// The keys of the slots of a plan whose host has accepted what it is asked.
    private func acceptedSlots(_ facts: PlanFacts) -> Set<Int64> {
        let (standing, register) = (EmployerAsk.standing, facts.register)
        let accepted = standing.news(facts).filter { news in
            let answer = register.answer(.employer, news.matter.parties)
            guard answer.state == .accepted else { return false }
            guard news.recipient.isReachable else { return true }
            let told = register.told(about: news.matter)
            let item = Item(news, standing, told: told, round: register.revision)
            return isAccepted(item, told, register)
        }
        return Set(accepted.map(\.matter.subject))
    }

    /// What is new or has changed; nil where all is told.
    func item(
        of news: News, _ standing: Standing, told: Told?, _ register: Register, _ now: Moment?
    ) -> Item? {
        guard news.recipient.isReachable else { return nil }
        let item = Item(news, standing, told: told, round: register.revision, now: now)
        if told?.digest == item.after?.digest { return nil }
        return item.saying(["accepted": .when(isAccepted(item, told, register))])
    }

    /// Whether an asking has been accepted, and the answer counts for what it has become.
    private func isAccepted(_ item: Item, _ told: Told?, _ register: Register) -> Bool {
        guard let told, let kind = AskKind(rawValue: item.matter.kind) else { return false }
        return item.after?.round == told.round && item.after?.sequence == told.sequence
            && register.answer(kind, item.matter.parties).state == .accepted
    }

    func cancelled(
        _ matter: Matter, _ told: Told, _ subjects: Subjects, _ register: Register, _ now: Moment?
    ) -> Item? {
        guard let standing = Standing.all(travel).first(where: { $0.word == matter.kind }),
            !isPast(told.start ?? subjects.start(of: matter.subject), now)
        else { return nil }
        let reader = subjects.id(of: matter.recipient)
        let people = reader.map { standing.people($0, register) } ?? []
        let known = people.first { $0.address == told.address }
        if !standing.tellsFormerReaders, reader != nil, known == nil { return nil }
        let about = subjects.id(of: matter.subject).map { standing.about($0, register) } ?? [:]
        return Item(
            cancelled: matter, standing, told: told, name: known?.name ?? "", about: about)
    }

    func isPast(_ start: Moment?, _ now: Moment?) -> Bool {
        guard let start, let now else { return false }
        return start <= now
    }
}
