import WorkBasedLearning

/// Turns a register's rows into facts, numbering texts on the way.
struct FactsReader {
    let register: Register
    let ids: FactIds
    var words = Words()

    init(_ register: Register, _ ids: FactIds) {
        self.register = register
        self.ids = ids
    }

    /// The single rows of a noun in the order of its numbers.
    func rows<Row: Identified>(_ names: Ids) -> [Row] {
        let table = register.table(of: Row.self)
        return names.names.map { table[$0] ?? Row() }
    }

    mutating func windows(_ subject: String) -> [Window] {
        register.availability.rows(subject).map { Window($0, words: &words) }
    }

    mutating func schools() -> [SchoolFacts] {
        rows(ids.schools).map { (row: School) in
            var dayTypes: [Int32: Int32] = [:]
            let calendar = register.calendars.rows(row.id)
            for day in calendar {
                dayTypes[day.date.number] = words.number(day.dayType)
            }
            return SchoolFacts(
                place: Place(row.latitude, row.longitude), end: words.number(row.id),
                releaseLimit: row.dailyReleaseLimit, dayTypes: dayTypes,
                closedDays: Set(
                    calendar.filter { $0.dayType == CalendarDay.closed }.map(\.date.number)),
                windows: windows(row.id))
        }
    }

    mutating func employers() -> [EmployerFacts] {
        rows(ids.employers).map { (row: Employer) in
            EmployerFacts(
                monthlyLimit: row.monthlyLimit, choice: words.number(row.id),
                sectorChoice: words.number(SectorChoice.prefix + row.sector))
        }
    }

    mutating func sites() -> [SiteFacts] {
        rows(ids.sites).map { (row: Site) in
            SiteFacts(
                place: Place(row.latitude, row.longitude), employer: ids.employers[row.employer],
                end: words.number(row.id),
                townEnd: row.town.isEmpty ? -1 : words.number("town:" + row.town))
        }
    }

    mutating func slots(at sites: [SiteFacts]) -> [SlotFacts] {
        rows(ids.slots).map { (row: Slot) in
            let site = ids.sites[row.site]
            let employer = site < 0 ? -1 : sites[Int(site)].employer
            let asked = employer < 0 ? [] : register.employers[ids.employers[employer]]?.documents
            return SlotFacts(
                day: row.start.day.number, date: dateNumber(row.start.day),
                month: monthNumber(row.start.day), start: Int32(row.start.minute),
                end: Int32(row.end.minute), kind: words.number(row.kind.word), site: site,
                employer: employer, isVirtual: row.mode == .virtual, min: row.min, max: row.max,
                minAge: Int32(row.minAge ?? -1), pathways: words.numbers(row.pathways),
                grades: words.numbers(row.grades),
                documents: words.numbers(row.documents + (asked ?? [])),
                isDeclined: register.parties(ofSlot: row.id).map(register.hasDeclined) ?? false)
        }
    }

    mutating func students() -> [StudentFacts] {
        rows(ids.students).map { (row: Student) in
            StudentFacts(
                school: ids.schools[row.school], grade: words.number(row.grade),
                birthdate: row.birthdate.map(dateNumber), pathways: words.numbers(row.pathways),
                documents: words.numbers(row.documents), rides: row.travel.contains(.ride),
                walks: row.travel.contains(.walk), drives: row.travel.contains(.drive),
                wheelchair: row.wheelchair, priority: row.priority, windows: windows(row.id))
        }
    }

    mutating func requests() -> [RequestFacts] {
        let kept = keptPlacements()
        return rows(ids.requests).map { (row: Request) in
            let school = register.students[row.student].map { ids.schools[$0.school] } ?? -1
            return RequestFacts(
                student: school < 0 ? -1 : ids.students[row.student],
                kind: words.number(row.kind.word), earliest: row.earliest?.number ?? .min,
                latest: row.latest?.number ?? .max, choices: words.numbers(row.choices),
                kept: kept[row.id])
        }
    }

    private func keptPlacements() -> [String: RequestFacts.Kept] {
        var kept: [String: RequestFacts.Kept] = [:]
        for placement in register.published?.placements ?? [] {
            kept[placement.request] = RequestFacts.Kept(
                slot: ids.slots[placement.slot], out: ids.way(placement.out),
                back: ids.way(placement.back))
        }
        return kept
    }

    func runs() -> [RunFacts] {
        ids.runs.names.map { name in
            let row = register.trips.rows(name).first
            return RunFacts(seats: row?.seats ?? 0, wheelchairSeats: row?.wheelchairSeats ?? 0)
        }
    }

    mutating func trips() -> [TripEnds: [TripRow]] {
        var trips: [TripEnds: [TripRow]] = [:]
        for (run, name) in ids.runs.names.enumerated() {
            for row in register.trips.rows(name) {
                let ends = TripEnds(
                    from: words.number(row.from), to: words.number(row.to),
                    day: row.departs.day.number)
                trips[ends, default: []].append(
                    TripRow(
                        run: Int32(run), departs: Int32(row.departs.minute),
                        arrives: Int32(row.arrives.minute)))
            }
        }
        return trips
    }
}

/// A date as YYYYMMDD: dates and whole years compare as their numbers do.
func dateNumber(_ day: Day) -> Int32 {
    let (year, month, day) = day.civil
    return Int32(year * 10_000 + month * 100 + day)
}

/// A calendar month as twelve times the year and the months before it.
func monthNumber(_ day: Day) -> Int32 {
    let (year, month, _) = day.civil
    return Int32(year * 12 + month - 1)
}
