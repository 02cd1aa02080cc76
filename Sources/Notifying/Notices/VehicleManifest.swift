import WorkBasedLearning

/// Tells a transport office who rides in one vehicle on one day, stop by stop.
enum VehicleManifest {
    static let kind = NoticeKind(
        "vehicle_manifest", for: .transport,
        names: [
            "vehicle": .value, "date": .value, "count": .value, "several": .flag,
            "nobody": .flag, "is_changed": .flag,
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

    /// One announcement for each vehicle and each office of a school whose students ride in it,
    /// and for vehicles that have been told of before, by key.
    ///
    /// - Parameter office: the address for schools that name none; may be empty.
    static func announcements(
        of plan: Plan, on day: Day, in register: Register, office: String, told: Set<Int64>
    ) -> [Announcement] {
        let riders = Placed.all(of: plan, in: Directory(register)).filter {
            $0.slot.start.day == day
        }
        .flatMap { placed in
            [
                placed.ways.outRow(placed.placement.out),
                placed.ways.backRow(placed.placement.back),
            ].compactMap { $0 }.map { Rider(row: $0, placed: placed) }
        }
        let seated = Dictionary(grouping: riders) { vehicleName(of: $0.row) }
        let vehicles = vehicles(on: day, in: register).filter { name, vehicle in
            seated[name] != nil || told.contains(vehicle.key)
        }
        return vehicles.sorted { inNaturalOrder($0.key, $1.key) }.flatMap { name, vehicle in
            let riders = seated[name] ?? []
            let schools =
                riders.isEmpty ? vehicle.schools(in: register) : riders.map(\.placed.school)
            return offices(of: schools, office).enumerated().map { number, address in
                announcement(name, vehicle.key, riders, on: day, to: address, number, register)
            }
        }
    }

    /// A vehicle on one day.
    private struct Vehicle {
        /// The least key of its runs, whoever rides in them.
        var key: Int64
        var rows: [TripLeg]

        /// The schools at which it stops.
        func schools(in register: Register) -> [School] {
            Set(rows.flatMap { [$0.from, $0.to] }).compactMap { register.schools[$0] }
        }
    }

    /// A run without a vehicle's name is a vehicle of its own.
    private static func vehicleName(of row: TripLeg) -> String {
        row.vehicle.isEmpty ? row.id : row.vehicle
    }

    /// The vehicles of a day by name. O(runs).
    private static func vehicles(on day: Day, in register: Register) -> [String: Vehicle] {
        var vehicles: [String: Vehicle] = [:]
        for (_, entry) in register.trips.unordered {
            guard let row = entry.rows.first, row.departs.day == day else { continue }
            var vehicle = vehicles[vehicleName(of: row)] ?? Vehicle(key: entry.key, rows: [])
            vehicle.key = min(vehicle.key, entry.key)
            vehicle.rows += entry.rows
            vehicles[vehicleName(of: row)] = vehicle
        }
        return vehicles
    }

    private static func offices(of schools: [School], _ office: String) -> [String] {
        let own = schools.map(\.transportEmail)
        return Set(own.map { $0.isEmpty ? office : $0 }).filter { !$0.isEmpty }.sorted()
    }

    private static func announcement(
        _ vehicle: String, _ key: Int64, _ riders: [Rider], on day: Day, to address: String,
        _ number: Int, _ register: Register
    ) -> Announcement {
        let people = Set(riders.map(\.placed.studentKey)).count
        return Announcement(
            kind: kind.word,
            matter: Matter(kind: kind.word, subject: key, recipient: key, ordinal: number),
            audience: .transport,
            recipient: Recipient(name: "", address: address, language: .english),
            details: [
                "vehicle": .text(vehicle), "date": .day(day), "count": .number(people),
                "several": .when(people > 1), "nobody": .when(people == 0),
                "rides": .list(rides(riders, register)),
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
