import Foundation
import WorkBasedLearning

/// Distances and travel times, worked out anew.
struct AuditMap {
    let settings: PlanningSettings

    /// Kilometres between a school and a site as the crow flies; nil without coordinates.
    func kilometres(_ school: School, _ site: Site) -> Double? {
        guard let lat1 = school.latitude, let lon1 = school.longitude, let lat2 = site.latitude,
            let lon2 = site.longitude
        else { return nil }
        func radians(_ degrees: Double) -> Double { degrees * (.pi / 180) }
        func halfChord(_ one: Double, _ other: Double) -> Double {
            let half = sin((radians(other) - radians(one)) / 2)
            return half * half
        }
        let chord =
            halfChord(lat1, lat2) + cos(radians(lat1)) * cos(radians(lat2)) * halfChord(lon1, lon2)
        return 2 * 6371 * asin(chord.squareRoot())
    }

    /// Minutes of a walk, one way.
    func walk(_ school: School, _ site: Site) throws(Complaint) -> Int {
        guard let distance = kilometres(school, site), distance <= settings.walkKilometres else {
            throw Complaint("site \(site.id) is too far from school \(school.id) for a walk")
        }
        return Int(ceil(distance / settings.walkSpeed * 60))
    }

    /// Minutes of a drive, one way.
    func drive(_ school: School, _ site: Site) throws(Complaint) -> Int {
        guard let distance = kilometres(school, site), distance <= settings.driveKilometres else {
            throw Complaint("site \(site.id) is too far from school \(school.id) for a drive")
        }
        let road = distance * settings.detour / settings.driveSpeed * 60
        return Int(ceil(Double(settings.parkingMinutes) + road))
    }
}
