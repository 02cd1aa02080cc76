import WorkBasedLearning

/// When somebody leaves for a slot and is back, by the ways that a placement names.
struct AuditWays {
    let parts: AuditParts
    let register: Register
    let map: AuditMap

    /// The minutes of the day at which a placement's student leaves and is back.
    func times(
        of placement: Placement, wait: Int
    ) throws(Complaint) -> (leaves: Int, returns: Int) {
        let (start, end) = (parts.slot.start.minute, parts.slot.end.minute)
        let pair = (placement.out, placement.back)
        if parts.slot.mode == .virtual {
            try require(pair == (.virtual, .virtual), "it is virtual and needs no journey")
            return (start, end)
        }
        if pair.0 == .drive || pair.1 == .drive {
            try require(pair == (.drive, .drive), "a student who drives drives both ways")
            try mustTravel(by: .drive)
            let minutes = try map.drive(parts.school, parts.site)
            return (start - minutes, end + minutes)
        }
        return (try leaving(by: pair.0, wait), try returning(by: pair.1, wait))
    }

    private func leaving(by leg: Leg, _ wait: Int) throws(Complaint) -> Int {
        guard case .run(let run) = leg else { return parts.slot.start.minute - (try walk(leg)) }
        try mustTravel(by: .ride)
        let departures = rides(run).filter { row in
            row.from == parts.school.id && isNearSite(row.to)
                && (0...wait).contains(parts.slot.start.minute - row.arrives.minute)
        }.map(\.departs.minute)
        guard let latest = departures.max() else {
            throw Complaint("run \(run) does not bring the student there in time")
        }
        return latest
    }

    private func returning(by leg: Leg, _ wait: Int) throws(Complaint) -> Int {
        guard case .run(let run) = leg else { return parts.slot.end.minute + (try walk(leg)) }
        try mustTravel(by: .ride)
        let arrivals = rides(run).filter { row in
            row.to == parts.school.id && isNearSite(row.from)
                && (0...wait).contains(row.departs.minute - parts.slot.end.minute)
        }.map(\.arrives.minute)
        guard let earliest = arrivals.min() else {
            throw Complaint("run \(run) does not bring the student back in time")
        }
        return earliest
    }

    private func walk(_ leg: Leg) throws(Complaint) -> Int {
        try require(leg == .walk, "it is onsite and needs a journey")
        try mustTravel(by: .walk)
        return try map.walk(parts.school, parts.site)
    }

    private func mustTravel(by travel: Travel) throws(Complaint) {
        try require(
            parts.student.travel.contains(travel),
            "the student does not travel by \(travel.rawValue)")
    }

    private func rides(_ run: String) -> [TripLeg] {
        register.trips.rows(run).filter { $0.departs.day == parts.slot.start.day }
    }

    private func isNearSite(_ end: String) -> Bool {
        end == parts.site.id
            || (!parts.site.town.isEmpty && isExactly(end, "town:\(parts.site.town)"))
    }
}
