import Planning
import WorkBasedLearning

extension Register {
    /// What something scarce is, for people, with its id where it has one.
    func words(for thing: Thing) -> String {
        switch thing {
        case .slot(let slot): "a place in \(words(forSlot: slot))"
        case .seat(let run): "a seat on \(words(forRun: run))"
        case .chair(let run): "a wheelchair place on \(words(forRun: run))"
        case .studentDay(_, let day): "the student's \(day.inWords)"
        case .schoolDay(let school, let day):
            "a release from \(schools[school]?.name ?? school) on \(day.inWords)"
        case .employerMonth(let employer, let year, let month):
            "a placement of \(employers[employer]?.name ?? employer) in "
                + monthInWords(year, month)
        case .speakerMonth(let speaker, let year, let month):
            "a session of \(speakers[speaker]?.name ?? speaker) in \(monthInWords(year, month))"
        case .speakerQuarter(let speaker, let day, let quarter):
            "\(speakers[speaker]?.name ?? speaker)'s time on \(day.inWords) at "
                + clockTime(quarter * 15)
        case .sectionDay(_, let day): "the class's \(day.inWords)"
        }
    }

    /// `O5 (job shadow at Alder Clinic, Tue 16 Feb 2027, 09:00-11:00)`.
    func words(forSlot id: String) -> String {
        guard let slot = slots[id] else { return id }
        return "\(id) (\(slot.kind.title) at \(host(of: slot.site)), "
            + "\(stretchInWords(slot.start, slot.end)))"
    }

    /// `the 08:15 V1 from Healdsburg to Santa Rosa on Tue 16 Feb 2027 (T12)`.
    func words(forRun id: String) -> String {
        guard let row = trips.rows(id).first else { return "run \(id)" }
        let vehicle = row.vehicle.isEmpty ? "van" : row.vehicle
        return "the \(clockTime(row.departs.minute)) \(vehicle) from \(words(forEnd: row.from)) to "
            + "\(words(forEnd: row.to)) on \(row.departs.day.inWords) (\(id))"
    }

    /// Where a trip begins or ends: by town where that is known.
    func words(forEnd end: String) -> String {
        if end.hasPrefix("town:") { return String(end.dropFirst(5)) }
        if let school = schools[end] { return school.town.isEmpty ? school.name : school.town }
        guard let site = sites[end] else { return end }
        return site.town.isEmpty ? host(of: end) : site.town
    }
}

/// `Feb 2027`.
func monthInWords(_ year: Int, _ month: Int) -> String {
    Day(year: year, month: month, day: 1)
        .map { $0.inWords.split(separator: " ").suffix(2).joined(separator: " ") } ?? ""
}
