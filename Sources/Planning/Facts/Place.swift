import Foundation

/// A point on the sphere, in degrees.
struct Place: Equatable {
    let latitude: Double
    let longitude: Double

    init?(_ latitude: Double?, _ longitude: Double?) {
        guard let latitude, let longitude else { return nil }
        self.latitude = latitude
        self.longitude = longitude
    }

    /// The great-circle distance in kilometres: haversine on a sphere of radius 6371 km.
    func kilometres(to other: Place) -> Double {
        let degree = Double.pi / 180
        let (here, there) = (latitude * degree, other.latitude * degree)
        let up = sin((there - here) / 2)
        let along = sin((other.longitude * degree - longitude * degree) / 2)
        let h = up * up + cos(here) * cos(there) * (along * along)
        return 2 * 6371 * asin(h.squareRoot())
    }
}

extension PlanningSettings {
    /// Minutes on foot, or nil where that is too far.
    func walkMinutes(_ kilometres: Double) -> Int32? {
        guard kilometres <= walkKilometres else { return nil }
        return Int32((kilometres / walkSpeed * 60).rounded(.up))
    }

    /// Minutes by car, or nil where that is too far.
    func driveMinutes(_ kilometres: Double) -> Int32? {
        guard kilometres <= driveKilometres else { return nil }
        let driving = kilometres * detour / driveSpeed * 60
        return Int32((Double(parkingMinutes) + driving).rounded(.up))
    }
}
