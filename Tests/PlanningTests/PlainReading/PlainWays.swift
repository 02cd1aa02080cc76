import Foundation
import Planning
import WorkBasedLearning

/// How far it is, and how long it takes on foot and by car.
extension PlainReading {
    /// Minutes on foot one way; nil where it is too far or nobody knows how far.
    func walkMinutes(_ school: School, _ site: Site) -> Int? {
        guard let kilometres = kilometres(school, site), kilometres <= settings.walkKilometres
        else { return nil }
        return Int((kilometres / settings.walkSpeed * 60).rounded(.up))
    }

    /// Minutes by car one way; nil where it is too far or nobody knows how far.
    func driveMinutes(_ school: School, _ site: Site) -> Int? {
        guard let kilometres = kilometres(school, site), kilometres <= settings.driveKilometres
        else { return nil }
        let driving = kilometres * settings.detour / settings.driveSpeed * 60
        return Int((Double(settings.parkingMinutes) + driving).rounded(.up))
    }

    /// The great-circle distance by the haversine formula, on a sphere of 6371 km.
    private func kilometres(_ school: School, _ site: Site) -> Double? {
        guard let fromNorth = school.latitude, let fromEast = school.longitude,
            let toNorth = site.latitude, let toEast = site.longitude
        else { return nil }
        let north = sin((toNorth - fromNorth) / 2 * Double.pi / 180)
        let east = sin((toEast - fromEast) / 2 * Double.pi / 180)
        let narrowing = cos(fromNorth * Double.pi / 180) * cos(toNorth * Double.pi / 180)
        return 2 * 6371 * asin((north * north + narrowing * east * east).squareRoot())
    }
}
