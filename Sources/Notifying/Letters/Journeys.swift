import WorkBasedLearning

/// How a placed student gets to a slot and back, in words.
struct Journeys {
    let school: School
    let site: Site
    let slot: Slot
    let register: Register

    /// One detail for each way; none for an online slot.
    func details(of placement: Placement) -> [Detail] {
        [
            detail(.out, placement.out, row: outRow(placement.out)),
            detail(.back, placement.back, row: backRow(placement.back)),
        ].compactMap { $0 }
    }

    private func detail(_ term: Term, _ leg: Leg, row: TripLeg?) -> Detail? {
        switch leg {
        case .walk:
            Detail(term, Phrase("on foot", "a pie"), values: ["walk"])
        case .drive:
            Detail(term, Phrase("by car", "en coche"), values: ["drive"])
        case .virtual:
            nil
        case .run:
            row.map { ride(term, $0) } ?? Detail(term, Self.unknownTimes, values: ["run"])
        }
    }

    private static let unknownTimes = Phrase(
        "by school vehicle; your coordinator tells you the times",
        "en el vehículo escolar; la coordinación le indicará el horario")

    private func ride(_ term: Term, _ row: TripLeg) -> Detail {
        let (from, to) = (stop(row.from), stop(row.to))
        let (departs, arrives) = (clockTime(row.departs.minute), clockTime(row.arrives.minute))
        let vehicle = onOneLine(row.vehicle)
        let name = vehicle.isEmpty ? "" : " \(vehicle)"
        return Detail(
            term,
            Phrase(
                "vehicle\(name), leaves \(from) at \(departs), arrives at \(to) at \(arrives)",
                "vehículo\(name), sale de \(from) a las \(departs), "
                    + "llega a \(to) a las \(arrives)"),
            values: [vehicle, from, departs, to, arrives])
    }

    /// The row of a run that brings the student there: of those that arrive by the start the one
    /// that leaves latest.
    private func outRow(_ leg: Leg) -> TripLeg? {
        rows(leg).filter {
            $0.from == school.id && isAtSite($0.to) && $0.arrives <= slot.start
        }.max { ($0.departs, $1.arrives) < ($1.departs, $0.arrives) }
    }

    /// The row that brings the student home earliest after the end.
    private func backRow(_ leg: Leg) -> TripLeg? {
        rows(leg).filter {
            isAtSite($0.from) && $0.to == school.id && $0.departs >= slot.end
        }.min { ($0.arrives, $1.departs) < ($1.arrives, $0.departs) }
    }

    private func rows(_ leg: Leg) -> [TripLeg] {
        if case .run(let id) = leg { register.trips.rows(id) } else { [] }
    }

    private func isAtSite(_ place: String) -> Bool {
        place == site.id || !site.town.isEmpty && place == "town:\(site.town)"
    }

    private func stop(_ place: String) -> String {
        let name = register.schools[place]?.name ?? register.sites[place]?.name
        return onOneLine(name ?? (place.hasPrefix("town:") ? String(place.dropFirst(5)) : place))
    }
}
