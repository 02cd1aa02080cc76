package import WorkBasedLearning

extension PlanningSettings {
    /// The minutes of one way on foot or by car between a school and a site; nil for a ride, and
    /// where the places are unknown or too far apart.
    package func minutes(_ leg: Leg, between school: School, and site: Site) -> Int? {
        guard let from = Place(school.latitude, school.longitude),
            let to = Place(site.latitude, site.longitude)
        else { return nil }
        let kilometres = from.kilometres(to: to)
        return switch leg {
        case .walk: walkMinutes(kilometres).map(Int.init)
        case .drive: driveMinutes(kilometres).map(Int.init)
        case .virtual, .run: nil
        }
    }
}
