import WorkBasedLearning

/// How a placed student gets to a slot and back.
struct Journeys: Sendable {
    let school: School
    let site: Site
    let slot: Slot
    let register: Register

    /// What is offered of each way; one of the names is there.
    static let names: Names = [
        "walk": .flag, "drive": .flag,
        // A ride whose times nothing says.
        "open": .flag,
        "ride": .record([
            "vehicle": .value, "from": .value, "leaves": .value, "to": .value, "arrives": .value,
        ]),
    ]

    /// The two ways as details; none for an online slot.
    func details(of placement: Placement) -> Details {
        [
            "out": way(placement.out, row: outRow(placement.out)),
            "back": way(placement.back, row: backRow(placement.back)),
        ]
    }

    private func way(_ leg: Leg, row: TripLeg?) -> Detail? {
        switch leg {
        case .walk: .record(["walk": .flag])
        case .drive: .record(["drive": .flag])
        case .virtual: nil
        case .run: .record(row.map { ["ride": .record(ride($0))] } ?? ["open": .flag])
        }
    }

    private func ride(_ row: TripLeg) -> Details {
        [
            "vehicle": .text(row.vehicle), "from": .text(register.stop(row.from)),
            "leaves": .time(row.departs.minute), "to": .text(register.stop(row.to)),
            "arrives": .time(row.arrives.minute),
        ]
    }

    /// The row of a run that brings the student there: of those that arrive by the start the one
    /// that leaves latest.
    func outRow(_ leg: Leg) -> TripLeg? {
        rows(leg).filter {
            $0.from == school.id && isAtSite($0.to) && $0.arrives <= slot.start
        }.max { ($0.departs, $1.arrives) < ($1.departs, $0.arrives) }
    }

    /// The row that brings the student home earliest after the end.
    func backRow(_ leg: Leg) -> TripLeg? {
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
}

extension Register {
    /// A stop of a run as people call it: a school, a site or a town.
    func stop(_ place: String) -> String {
        schools[place]?.name ?? sites[place]?.name
            ?? (place.hasPrefix("town:") ? String(place.dropFirst(5)) : place)
    }
}
