import WorkBasedLearning

/// What people may read of how a placed student gets to a slot and back.
struct Journeys: Sendable {
    let ways: Ways
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
            "out": way(placement.out, row: ways.outRow(placement.out)),
            "back": way(placement.back, row: ways.backRow(placement.back)),
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
}

extension Register {
    /// A stop of a run as people call it: a school, a site or a town.
    func stop(_ place: String) -> String {
        schools[place]?.name ?? sites[place]?.name
            ?? (place.hasPrefix("town:") ? String(place.dropFirst(5)) : place)
    }
}
