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
    /// beside asks is one announcement. Somebody whose address no mail can carry is told nothing;
    /// see ``unreachable(of:in:)``. What waits for its host is told first of slots whose host has
    /// accepted the very time and place that the plan has (``accepted(_:in:)``).
    ///
    /// - Parameter now: what has begun by then is left alone: nobody is told of it, nor is it
    ///   cancelled.
    package func announcements(
        of plan: Plan, in register: Register, now: Moment? = nil
    ) -> [Announcement] {
        let subjects = Subjects(in: register)
        let part = accepted(plan, in: register)
        var items: [Item] = []
        var left = Dictionary(uniqueKeysWithValues: register.told.map { ($0.key, $0.value) })
        for standing in Standing.all(travel) {
            let firsts = waits(standing) ? Set(standing.news(part, register).map(\.matter)) : nil
            for news in standing.news(plan, register) {
                let told = left.removeValue(forKey: news.matter)
                let mayBegin = told != nil || firsts?.contains(news.matter) ?? true
                guard mayBegin, !isPast(news.start, now) else { continue }
                guard let item = item(of: news, standing, told: told, register, now) else {
                    continue
                }
                items.append(item)
            }
        }
        items += left.compactMap { cancelled($0, $1, subjects, register, now) }
        return Composer.announcements(of: subjects.ordered(items))
    }

    /// How many people a plan has something for whose address no mail can carry, by audience.
    ///
    /// Those who wait for a host count only once it has accepted.
    package func unreachable(of plan: Plan, in register: Register) -> [Audience: Int] {
        let part = accepted(plan, in: register)
        var people: [Audience: Set<[Int64]>] = [:]
        for standing in Standing.all(travel) {
            let heard = waits(standing) ? part : plan
            for news in standing.news(heard, register) where !isReachable(news.recipient) {
                people[standing.audience, default: []].insert(
                    [news.matter.recipient, Int64(news.matter.ordinal)])
            }
        }
        return people.mapValues(\.count)
    }

    /// Whether something is told first once the host has accepted.
    func waits(_ standing: Standing) -> Bool {
        standing.waitsForHost && settings.tellStudents == .onAcceptance
    }

    /// The placements of a plan whose host has accepted, and is not asked anew by the plan.
    private func accepted(_ plan: Plan, in register: Register) -> Plan {
        var part = plan
        let slots = register.hasAnswers ? acceptedSlots(plan, register) : []
        part.placements.removeAll { !slots.contains(register.key(.slot, $0.slot) ?? 0) }
        return part
    }

    /// The keys of the slots of a plan whose host has accepted what it is asked.
    private func acceptedSlots(_ plan: Plan, _ register: Register) -> Set<Int64> {
        let standing = EmployerAsk.standing
        let accepted = standing.news(plan, register).filter { news in
            let told = register.told(about: news.matter)
            let answer = register.answer(.employer, news.matter.parties)
            guard answer.state == .accepted else { return false }
            guard isReachable(news.recipient) else { return true }
            let after = Item(news, standing, told: told, round: register.revision).after
            return after?.round == told?.round && after?.sequence == told?.sequence
        }
        return Set(accepted.map(\.matter.subject))
    }

    /// What is new or has changed; nil where all is told.
    func item(
        of news: News, _ standing: Standing, told: Told?, _ register: Register, _ now: Moment?
    ) -> Item? {
        guard isReachable(news.recipient), told?.digest != news.digest else { return nil }
        return Item(news, standing, told: told, round: register.revision, now: now)
    }

    func cancelled(
        _ matter: Matter, _ told: Told, _ subjects: Subjects, _ register: Register, _ now: Moment?
    ) -> Item? {
        guard let standing = Standing.all(travel).first(where: { $0.word == matter.kind }),
            !isPast(told.start ?? subjects.start(of: matter.subject), now)
        else { return nil }
        let people = subjects.id(of: matter.recipient).map { standing.people($0, register) } ?? []
        let about = subjects.id(of: matter.subject).map { standing.about($0, register) } ?? [:]
        return Item(
            cancelled: matter, standing, told: told,
            name: people.first { $0.address == told.address }?.name ?? "", about: about)
    }

    func isReachable(_ recipient: Recipient) -> Bool {
        (try? MailAddress(recipient.address)) != nil
    }

    func isPast(_ start: Moment?, _ now: Moment?) -> Bool {
        guard let start, let now else { return false }
        return start <= now
    }
}
