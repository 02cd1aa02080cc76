import WorkBasedLearning

/// A register as arrays indexed by number, so that listing options never compares texts.
///
/// Every noun is numbered in the natural order of its ids, so that nothing depends on hashing.
/// Built once for a plan in O(n log n).
final class Facts: Sendable {
    let register: Register
    let settings: PlanningSettings
    let asOf: Moment
    /// The earliest start that keeps the lead time, in minutes since 1970-01-01T00:00.
    let earliestStart: Int

    let ids: FactIds
    let schools: [SchoolFacts]
    let employers: [EmployerFacts]
    let sites: [SiteFacts]
    let slots: [SlotFacts]
    let students: [StudentFacts]
    let requests: [RequestFacts]
    let runs: [RunFacts]
    /// The rows of all runs by their ends and day.
    let trips: [TripEnds: [TripRow]]
    let sections: [SectionFacts]
    let speakers: [SpeakerFacts]
    let speakerRequests: [SpeakerRequestFacts]

    init(_ register: Register, settings: PlanningSettings, asOf: Moment) {
        self.register = register
        self.settings = settings
        self.asOf = asOf
        earliestStart = asOf.minutes + settings.leadTimeHours * 60
        ids = FactIds(register)
        var reader = FactsReader(register, ids)
        schools = reader.schools()
        employers = reader.employers()
        sites = reader.sites()
        slots = reader.slots(at: sites)
        students = reader.students()
        requests = reader.requests()
        runs = reader.runs()
        trips = reader.trips()
        sections = reader.sections()
        speakers = reader.speakers(from: sites, of: employers)
        speakerRequests = reader.speakerRequests()
    }
}

/// The ids behind the numbers.
struct FactIds: Sendable {
    let schools: Ids
    let employers: Ids
    let sites: Ids
    let slots: Ids
    let students: Ids
    let requests: Ids
    let runs: Ids
    let sections: Ids
    let speakers: Ids
    let speakerRequests: Ids

    init(_ register: Register) {
        schools = Ids(register.schools.owners)
        employers = Ids(register.employers.owners)
        sites = Ids(register.sites.owners)
        slots = Ids(register.slots.owners)
        students = Ids(register.students.owners)
        requests = Ids(register.requests.owners)
        runs = Ids(register.trips.owners)
        sections = Ids(register.sections.owners)
        speakers = Ids(register.speakers.owners)
        speakerRequests = Ids(register.speakerRequests.owners)
    }

    /// A leg of a journey as a number.
    func way(_ leg: Leg) -> Way {
        switch leg {
        case .walk: .walk
        case .drive: .drive
        case .virtual: .virtual
        case .run(let id): runs.number(id).map(Way.init(number:)) ?? .unknown
        }
    }
}

/// Where a row of a run begins and ends, and on which day.
struct TripEnds: Hashable {
    let from: Int32
    let to: Int32
    let day: Int32
}

/// A row of a run: the run and its minutes of the day.
struct TripRow {
    let run: Int32
    let departs: Int32
    let arrives: Int32
}
