import Testing
import WorkBasedLearning

@testable import Planning

@Suite("The length of a student's own way")
struct OwnWayTests {
    private func minutes(_ leg: Leg, north degrees: Double, known: Bool = true) -> Int? {
        var (school, site) = (School(), Site())
        (school.latitude, school.longitude) = (38.44, -122.71)
        if known { (site.latitude, site.longitude) = (38.44 + degrees, -122.71) }
        return PlanningSettings().minutes(leg, between: school, and: site)
    }

    @Test("On foot and by car it is what a plan reckons with")
    func known() {
        // 0.01 degrees are 1.112 km: 14.8 minutes at 4.5 km/h, 5 and 2.2 at 40 km/h with a detour.
        #expect(minutes(.walk, north: 0.01) == 15)
        #expect(minutes(.drive, north: 0.01) == 8)
    }

    @Test("Of rides, unknown places and what is too far nothing is known")
    func unknown() {
        #expect(minutes(.run("T1"), north: 0.01) == nil)
        #expect(minutes(.virtual, north: 0.01) == nil)
        #expect(minutes(.walk, north: 0.01, known: false) == nil)
        #expect(minutes(.walk, north: 0.1) == nil)
    }
}
