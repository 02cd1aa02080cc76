import WorkBasedLearning

/// A placement with all that the register knows about it.
struct Placed: Sendable {
    let placement: Placement
    let student: Student
    let studentKey: Int64
    let requestKey: Int64
    let slot: Slot
    let site: Site
    let host: String
    let school: School
    let directory: Directory

    /// Nil where the register no longer knows a part of it.
    init?(_ placement: Placement, in directory: Directory) {
        let register = directory.register
        guard let request = register.requests[placement.request],
            let requestKey = register.key(.request, placement.request),
            let student = register.students[request.student],
            let studentKey = register.key(.student, request.student),
            let slot = register.slots[placement.slot], let site = register.sites[slot.site],
            let school = register.schools[student.school]
        else { return nil }
        (self.placement, self.student, self.studentKey) = (placement, student, studentKey)
        (self.requestKey, self.slot, self.site, self.school) = (requestKey, slot, site, school)
        (host, self.directory) = (directory.host(of: slot.site), directory)
    }

    /// Placements that one processor looks up one after the other.
    private static let share = 512

    /// The placements of a plan, in its order.
    static func all(of plan: Plan, in directory: Directory) -> [Placed] {
        plan.placements.flatMapInShares(of: share) { placements in
            placements.compactMap { Placed($0, in: directory) }
        }
    }

    var ways: Ways {
        Ways(school: school, site: site, slot: slot, in: directory.register)
    }

    var journeys: Journeys { Journeys(ways: ways, register: directory.register) }

    /// What the student and those who care for them may read.
    static let names: Names =
        Slot.names + [
            "arrival": .value, "documents": .value, "unconfirmed": .flag,
            "out": .record(Journeys.names), "back": .record(Journeys.names),
        ]

    /// What, when, where, what to bring, and the journey out and back.
    var details: Details {
        let isOnline = slot.mode == .virtual
        let employer = directory.register.employers[site.employer]
        let documents = Set(slot.documents + (employer?.documents ?? [])).sorted()
        let details: Details = [
            "arrival": .text(isOnline ? "" : site.arrivalNotes),
            "documents": .text(documents.joined(separator: ", ")),
        ]
        return slot.details(at: site, host).adding(details)
            .adding(journeys.details(of: placement))
    }

    /// News about the placement for somebody.
    func news(
        _ kind: String, to recipient: Recipient, key: Int64, ordinal: Int = 0,
        details: @escaping @Sendable () -> Details
    ) -> News {
        News(
            matter: Matter(kind: kind, subject: requestKey, recipient: key, ordinal: ordinal),
            recipient: recipient, start: slot.start, end: slot.end,
            place: slot.place(at: site, host),
            gist: slot.gist(host, recipient.language), details: details)
    }

    /// When the student is not in class.
    func absence(_ travel: Travel) -> Absence {
        ways.absence(placement, minutes: travel.minutes)
    }
}

extension Slot {
    /// What everybody concerned may read of it.
    static let names: Names =
        Names.time + Names.moved + [
            "what": .value, "host": .value, "address": .value, "online": .flag,
        ]

    /// What, when and where.
    func details(at site: Site, _ host: String) -> Details {
        let isOnline = mode == .virtual
        let details: Details = [
            "what": .experience(kind), "host": .text(host),
            "address": .text(isOnline ? "" : site.fullAddress), "online": .when(isOnline),
        ]
        return details.adding(.time(start, end))
    }

    /// Where it is in one line; empty online.
    func place(at site: Site, _ host: String) -> String {
        mode == .virtual ? "" : site.place(of: host)
    }

    /// What and with whom in one line.
    func gist(_ host: String, _ language: Language) -> String {
        "\(title(of: kind, language)), \(onOneLine(host))"
    }
}

extension Site {
    /// The address with the town, where the address does not name it.
    var fullAddress: String {
        let town = address.contains(town) ? "" : town
        return [address, town].map(onOneLine).filter { !$0.isEmpty }.joined(separator: ", ")
    }

    /// The host and the address in one line.
    func place(of host: String) -> String {
        [onOneLine(host), fullAddress].filter { !$0.isEmpty }.joined(separator: ", ")
    }
}
