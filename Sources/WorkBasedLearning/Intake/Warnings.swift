/// Things that are allowed but look like slips.

/// Pathways, documents, sectors and choices that one side uses and the other never does, with the
/// nearest spelling of the other side. O(rows).
func oneSidedValues(in register: Register) -> [String] {
    let students = register.students.unorderedRows
    let slots = register.slots.unorderedRows
    let speakers = register.speakers.unorderedRows
    let sections = register.sections.unorderedRows
    let employers = register.employers.unorderedRows
    let wanted = register.requests.unorderedRows.flatMap(\.choices)
    let wantedOfSpeakers = register.speakerRequests.unorderedRows.flatMap(\.choices)
    return compare(
        "pathway", asked: slots.flatMap(\.pathways) + speakers.flatMap(\.pathways),
        askedBy: ("a slot or speaker", "slots or speakers"),
        had: students.flatMap(\.pathways) + sections.map(\.pathway),
        hadBy: "student or section")
        + compare(
            "document", asked: slots.flatMap(\.documents) + employers.flatMap(\.documents),
            askedBy: ("a slot or employer", "slots or employers"),
            had: students.flatMap(\.documents), hadBy: "student")
        + compare(
            "sector", asked: (wanted + wantedOfSpeakers).compactMap(SectorChoice.sector),
            askedBy: ("a request", "requests"), had: employers.map(\.sector), hadBy: "employer")
        + compare(
            "choice", asked: wanted.filter { SectorChoice.sector($0) == nil },
            askedBy: ("a request", "requests"),
            had: employers.map(\.id), hadBy: "employer")
        + compare(
            "choice", asked: wantedOfSpeakers.filter { SectorChoice.sector($0) == nil },
            askedBy: ("a request for a speaker", "requests for speakers"),
            had: speakers.map(\.id) + employers.map(\.id),
            hadBy: "speaker or employer")
        + compare(
            "pathway", asked: students.flatMap(\.pathways), askedBy: ("a student", "students"),
            had: slots.flatMap(\.pathways) + speakers.flatMap(\.pathways)
                + sections.map(\.pathway), hadBy: "slot, speaker or section")
}

private func compare(
    _ what: String, asked: [String], askedBy: (one: String, many: String), had: [String],
    hadBy: String
) -> [String] {
    let known = Set(had.filter { !$0.isEmpty })
    var lonely: [String: Int] = [:]
    for value in asked where !value.isEmpty && !known.contains(value) {
        lonely[value, default: 0] += 1
    }
    let choices = known.sorted()
    return lonely.sorted { $0.key < $1.key }.map { value, count in
        let near = nearest(to: value, among: choices).map { "; the nearest known is \(quoted($0))" }
        let askers = count == 1 ? askedBy.one : "\(count) \(askedBy.many)"
        return "the \(what) \(quoted(value)) of \(askers) belongs to no \(hadBy)\(near ?? "")"
    }
}

/// Two runs of one vehicle that overlap in time. O(n log n).
func overlappingRuns(in register: Register) -> [String] {
    struct Run {
        let id: String
        let start: Moment
        let end: Moment
    }
    var byVehicle: [String: [Run]] = [:]
    for id in register.trips.owners {
        let legs = register.trips.rows(id)
        guard let first = legs.first, !first.vehicle.isEmpty,
            let start = legs.map(\.departs).min(), let end = legs.map(\.arrives).max()
        else { continue }
        byVehicle[first.vehicle, default: []].append(Run(id: id, start: start, end: end))
    }
    return byVehicle.keys.sorted(by: inNaturalOrder).flatMap { vehicle in
        let runs = (byVehicle[vehicle] ?? []).sorted { $0.start < $1.start }
        var latest: Run?
        return runs.compactMap { run -> String? in
            defer { if run.end > latest?.end ?? run.start { latest = run } }
            guard let before = latest, before.end > run.start else { return nil }
            return "the runs \(before.id) and \(run.id) of vehicle \(quoted(vehicle)) overlap on "
                + run.start.inWords
        }
    }
}
