package import WorkBasedLearning

/// What people are told because a host or speaker has answered.
extension Announcer {
    /// What an acceptance brings: the host or speaker has it confirmed, and whoever waited for it
    /// hears of it. The part is that of the published plan which has just been accepted.
    package func acceptances(
        of part: Plan, in register: Register, now: Moment? = nil
    ) -> Tidings {
        let facts = PlanFacts(part, in: register)
        var (items, unreached) = ([Item](), Unreached())
        for standing in Standing.all(travel) {
            let news = standing.news(facts)
            unreached.note(news, of: standing)
            guard waits(standing) else { continue }
            items += news.filter { !isPast($0.start, now) }.compactMap {
                item(of: $0, standing, told: register.told(about: $0.matter), register, now)
            }
        }
        return Tidings(
            confirmations(of: facts)
                + Composer.announcements(of: Subjects(in: register).ordered(items)),
            unreachable: unreached.counts)
    }

    /// What a refusal brings: everybody who has been told of that part of the published plan is
    /// told that it is off, but for who has refused it. O(what is told).
    package func refusals(
        of part: Plan, in register: Register, now: Moment? = nil
    ) -> [Announcement] {
        let subjects = Subjects(in: register)
        let keys = Set(
            part.placements.compactMap { register.key(.request, $0.request) }
                + part.sessions.compactMap { register.key(.speakerRequest, $0.request) })
        let items = register.told.filter { matter, _ in
            keys.contains(matter.subject) && AskKind(rawValue: matter.kind) == nil
        }.compactMap { cancelled($0, $1, subjects, register, now) }
        return Composer.announcements(of: subjects.ordered(items))
    }
}
