import WorkBasedLearning

/// Tells a transport office who rides in one vehicle on one day, stop by stop.
enum VehicleManifest {
    static let kind = NoticeKind(
        "vehicle_manifest", for: .transport,
        names: [
            "vehicle": .value, "date": .value, "count": .value, "several": .flag,
            "rides": .list([
                "run": .value, "from": .value, "leaves": .value, "to": .value, "arrives": .value,
                "riders": .list(["rider": .value, "school": .value, "wheelchair": .flag]),
            ]),
        ], english: PackageResources.vehicle_manifest_en_mustache,
        spanish: PackageResources.vehicle_manifest_es_mustache)

    /// Somebody in a ride between two stops.
    private struct Rider {
        let row: TripLeg
        let placed: Placed
    }

    /// One announcement for each vehicle and each office of a school whose students ride in it.
    ///
    /// - Parameter office: the address for schools that name none; may be empty.
    static func announcements(
        of plan: Plan, on day: Day, in register: Register, office: String
    ) -> [Announcement] {
        let riders = Placed.all(of: plan, in: register).filter { $0.slot.start.day == day }
            .flatMap { placed in
                [
                    placed.journeys.outRow(placed.placement.out),
                    placed.journeys.backRow(placed.placement.back),
                ].compactMap { $0 }.map { Rider(row: $0, placed: placed) }
            }
        // A run without a vehicle's name is a vehicle of its own.
        let vehicles = Dictionary(grouping: riders) {
            $0.row.vehicle.isEmpty ? $0.row.id : $0.row.vehicle
        }
        return vehicles.sorted { inNaturalOrder($0.key, $1.key) }.flatMap { vehicle, riders in
            offices(of: riders, office).enumerated().compactMap { number, address in
                announcement(vehicle, riders, on: day, to: address, number, register)
            }
        }
    }

    private static func offices(of riders: [Rider], _ office: String) -> [String] {
        let own = riders.map(\.placed.school.transportEmail)
        return Set(own.map { $0.isEmpty ? office : $0 }).filter { !$0.isEmpty }.sorted()
    }

    private static func announcement(
        _ vehicle: String, _ riders: [Rider], on day: Day, to address: String, _ number: Int,
        _ register: Register
    ) -> Announcement? {
        let rides = rides(riders, register)
        guard let run = riders.map(\.row).min(by: { $0.departs < $1.departs }),
            let key = register.key(.trip, run.id)
        else { return nil }
        let people = Set(riders.map(\.placed.studentKey)).count
        return Announcement(
            kind: kind.word,
            matter: Matter(kind: kind.word, subject: key, recipient: key, ordinal: number),
            audience: .transport,
            recipient: Recipient(name: "", address: address, language: .english),
            details: [
                "vehicle": .text(vehicle), "date": .day(day), "count": .number(people),
                "several": .when(people > 1), "rides": .list(rides),
            ], isRegular: true)
    }

    /// The rides in order of time, each with its riders by name.
    private static func rides(_ riders: [Rider], _ register: Register) -> [Details] {
        struct Ride: Hashable {
            let id, from, to: String
            let departs, arrives: Moment
        }
        let rides = Dictionary(grouping: riders) { rider in
            let row = rider.row
            return Ride(
                id: row.id, from: row.from, to: row.to, departs: row.departs, arrives: row.arrives)
        }
        return rides.sorted { one, other in
            let (a, b) = (one.key, other.key)
            return (a.departs, a.arrives, a.id, a.from, a.to)
                < (b.departs, b.arrives, b.id, b.from, b.to)
        }.map { ride, riders in
            [
                "run": .text(ride.id), "from": .text(register.stop(ride.from)),
                "leaves": .time(ride.departs.minute), "to": .text(register.stop(ride.to)),
                "arrives": .time(ride.arrives.minute), "riders": .list(names(of: riders)),
            ]
        }
    }

    private static func names(of riders: [Rider]) -> [Details] {
        riders.map { (shortName($0.placed.student.name), $0.placed) }
            .sorted { ($0.0, $0.1.studentKey) < ($1.0, $1.1.studentKey) }
            .map { name, placed in
                [
                    "rider": .text(name), "school": .text(placed.school.name),
                    "wheelchair": .when(placed.student.wheelchair),
                ]
            }
    }
}
