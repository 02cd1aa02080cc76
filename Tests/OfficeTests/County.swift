import WorkBasedLearning

/// A small county: two students of one school who may both walk to one slot.
enum County {
    static let now = moment("2027-02-01T08:00")

    static func make() -> Register {
        var register = Register()
        register.put("H1") { (school: inout School) in
            (school.latitude, school.longitude, school.name) = (38.44, -122.71, "Alderton High")
        }
        register.put("E1") { (employer: inout Employer) in employer.name = "Alder Clinic" }
        register.put("W1") { (site: inout Site) in
            (site.employer, site.name) = ("E1", "Main house")
            (site.latitude, site.longitude) = (38.45, -122.71)
        }
        for number in 1...2 {
            register.put("S\(number)") { (student: inout Student) in
                (student.name, student.school, student.grade) = ("Ana Example", "H1", "11")
            }
            register.put("R\(number)") { (request: inout Request) in
                request.student = "S\(number)"
            }
        }
        register.put("O1") { (slot: inout Slot) in
            (slot.site, slot.max) = ("W1", 2)
            (slot.start, slot.end) = (moment("2027-02-16T09:00"), moment("2027-02-16T11:00"))
        }
        var window = Availability()
        (window.subject, window.start, window.end) = ("H1", 480, 900)
        let change = register.fact(owner: "H1", rows: [window])
        register.apply(change)
        return register
    }

    private static func moment(_ text: String) -> Moment {
        Moment(text) ?? Moment(day: Day(number: 0), minute: 0)
    }
}

extension Register {
    /// Gives an id one row of a noun.
    mutating func put<Row: Identified>(_ id: String, _ alter: (inout Row) -> Void) {
        var row = Row()
        row.id = id
        alter(&row)
        let change = fact(owner: id, rows: [row])
        apply(change)
    }
}

extension Ledger {
    /// A ledger with notices that wait under these keys.
    static func waiting(_ keys: [Int64]) -> Ledger {
        var ledger = Ledger()
        for key in keys {
            ledger.add(key, Ledger.Entry(state: .waiting, notBefore: 0, before: []))
        }
        return ledger
    }
}
