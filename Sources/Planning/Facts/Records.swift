/// A school as the rules see it.
struct SchoolFacts {
    let place: Place?
    /// The school as an end of a trip.
    let end: Int32
    let releaseLimit: Int?
    /// The day types of the listed dates.
    let dayTypes: [Int32: Int32]
    let closedDays: Set<Int32>
    let windows: [Window]
}

/// An employer as the rules see it.
struct EmployerFacts {
    let monthlyLimit: Int?
    /// The employer as an entry of choices, by id and by sector.
    let choice: Int32
    let sectorChoice: Int32
}

/// A site as the rules see it.
struct SiteFacts {
    let place: Place?
    let employer: Int32
    /// The site and its town as ends of a trip; -1 for a site without a town.
    let end: Int32
    let townEnd: Int32
}

/// A slot as the rules see it.
struct SlotFacts {
    let day: Int32
    /// The date as YYYYMMDD, for ages.
    let date: Int32
    /// The month as twelve times the year and the months before.
    let month: Int32
    let start: Int32
    let end: Int32
    let kind: Int32
    let site: Int32
    let employer: Int32
    let isVirtual: Bool
    let min: Int
    let max: Int
    /// -1 for none.
    let minAge: Int32
    let pathways: [Int32]
    let grades: [Int32]
    /// What the slot or its employer asks for.
    let documents: [Int32]
    /// Whether the host has declined it.
    let isDeclined: Bool
}

/// A student as the rules see it.
struct StudentFacts {
    let school: Int32
    let grade: Int32
    /// The birth date as YYYYMMDD; nil where unknown.
    let birthdate: Int32?
    let pathways: [Int32]
    let documents: [Int32]
    let rides: Bool
    let walks: Bool
    let drives: Bool
    let wheelchair: Bool
    let priority: Int
    let windows: [Window]
}

/// A student's request as the rules see it.
struct RequestFacts {
    /// -1 for a student who is not known.
    let student: Int32
    let kind: Int32
    let earliest: Int32
    let latest: Int32
    let choices: [Int32]
    /// What the published plan gives this request.
    let kept: Kept?

    /// A published slot and the ways there and back.
    struct Kept {
        let slot: Int32
        let out: Way
        let back: Way
    }
}

/// A run of a vehicle as the rules see it.
struct RunFacts {
    let seats: Int
    let wheelchairSeats: Int
}

/// How one way of a journey is made, as a number: a run, or one of the ways without a run.
struct Way: Equatable, Sendable {
    let number: Int32

    static let walk = Way(number: -1)
    static let drive = Way(number: -2)
    static let virtual = Way(number: -3)
    /// A run that is not known.
    static let unknown = Way(number: -4)

    /// The run's number, or nil.
    var run: Int32? { number >= 0 ? number : nil }
}
