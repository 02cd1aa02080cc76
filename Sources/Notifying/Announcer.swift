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
    /// see ``unreachable(of:in:accepted:)``.
    ///
    /// - Parameters:
    ///   - now: what has begun by then is left alone: nobody is told of it, nor is it cancelled.
    ///   - accepted: the slots whose host has accepted, of which students and guardians are told
    ///     though they are not told on publishing.
    package func announcements(
        of plan: Plan, in register: Register, now: Moment? = nil, accepted: Set<String> = []
    ) -> [Announcement] {
        let subjects = Subjects(in: register)
        var items: [Item] = []
        var left = Dictionary(uniqueKeysWithValues: register.told.map { ($0.key, $0.value) })
        for standing in Standing.all(travel) {
            let firsts = firsts(of: standing, plan, register, accepted)
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

    /// What students and guardians are newly told of some placements of the published plan, such
    /// as those whose host has just accepted; nothing is cancelled.
    package func placed(
        _ placements: [Placement], in register: Register, now: Moment? = nil
    ) -> [Announcement] {
        let plan = Plan(
            placements: placements, sessions: [], revision: 0, asOf: nil, seed: 0, points: 0)
        let items = [GuardianPlaced.standing, StudentPlaced.standing].flatMap { standing in
            standing.news(plan, register).filter { !isPast($0.start, now) }.compactMap {
                item(of: $0, standing, told: register.told(about: $0.matter), register, now)
            }
        }
        return Composer.announcements(of: Subjects(in: register).ordered(items))
    }

    /// How many people a plan has something for whose address no mail can carry, by audience.
    ///
    /// Students and guardians count only where they are told of it.
    package func unreachable(
        of plan: Plan, in register: Register, accepted: Set<String> = []
    ) -> [Audience: Int] {
        var people: [Audience: Set<[Int64]>] = [:]
        for standing in Standing.all(travel) {
            let part = part(of: plan, to: standing.audience, accepted: accepted)
            for news in standing.news(part ?? plan, register) where !isReachable(news.recipient) {
                people[standing.audience, default: []].insert(
                    [news.matter.recipient, Int64(news.matter.ordinal)])
            }
        }
        return people.mapValues(\.count)
    }

    /// The matters that may be told first when a plan is published; nil for all of it.
    private func firsts(
        of standing: Standing, _ plan: Plan, _ register: Register, _ accepted: Set<String>
    ) -> Set<Matter>? {
        part(of: plan, to: standing.audience, accepted: accepted).map {
            Set(standing.news($0, register).map(\.matter))
        }
    }

    /// The part of a plan of which an audience hears first when it is published; nil for all.
    private func part(of plan: Plan, to audience: Audience, accepted: Set<String>) -> Plan? {
        guard [.student, .guardian].contains(audience), settings.tellStudents == .onAcceptance
        else { return nil }
        var part = plan
        part.placements.removeAll { !accepted.contains($0.slot) }
        return part
    }

    /// What is new or has changed; nil where all is told.
    private func item(
        of news: News, _ standing: Standing, told: Told?, _ register: Register, _ now: Moment?
    ) -> Item? {
        guard isReachable(news.recipient), told?.digest != news.digest else { return nil }
        return Item(news, standing, told: told, round: register.revision, now: now)
    }

    private func cancelled(
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

    private func isPast(_ start: Moment?, _ now: Moment?) -> Bool {
        guard let start, let now else { return false }
        return start <= now
    }
}
