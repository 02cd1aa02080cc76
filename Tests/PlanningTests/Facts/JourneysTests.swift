import Planning
import Testing
import WorkBasedLearning

/// Ways to a slot and back, at their boundaries.
@Suite struct JourneysTests {
    private var register = County.make()

    private mutating func travel(_ travel: [Travel]) {
        register.put("S1") { (student: inout Student) in student.travel = travel }
    }

    private mutating func site(latitude: Double?) {
        register.put("W1") { (site: inout Site) in
            (site.latitude, site.longitude) = (latitude, latitude.map { _ in -122.71 })
        }
    }

    /// Two kilometres are 0.0179864 degrees of latitude.
    @Test(arguments: [(38.457986, ["walk/walk"]), (38.457987, [])])
    mutating func walkEndsAtTwoKilometres(_ latitude: Double, _ ways: [String]) {
        site(latitude: latitude)
        #expect(Options(register).ways == ways)
    }

    @Test mutating func walkTakesWholeMinutesEachWay() {
        site(latitude: 38.457986)
        #expect(Options(register).points == [1000 - 2 * 27])
        site(latitude: 38.44)
        #expect(Options(register).points == [1000])
    }

    @Test mutating func withoutCoordinatesNobodyWalksOrDrives() {
        travel([.walk, .drive])
        site(latitude: nil)
        #expect(Options(register).ways.isEmpty)
    }

    /// Sixty kilometres are 0.539592 degrees; the drive takes 5 + 60 × 1.3 / 40 × 60 minutes.
    @Test(arguments: [(38.97959, [1000 - 2 * 122]), (38.9796, [])])
    mutating func driveEndsAtSixtyKilometres(_ latitude: Double, _ points: [Int]) {
        travel([.drive])
        register.window("S1", .free, 0, 1440)
        site(latitude: latitude)
        #expect(Options(register).points == points)
    }

    @Test mutating func driveIsNotPaired() {
        travel([.walk, .drive])
        #expect(Options(register).ways == ["walk/walk", "drive/drive"])
    }

    @Test(arguments: [(540, true), (495, true), (494, false), (541, false)])
    mutating func rideOutWaitsAtMost45Minutes(_ arrives: Int, _ allowed: Bool) {
        register.trip("T1", "H1", "W1", 485, arrives)
        #expect(Options(register).ways.contains("T1/walk") == allowed)
    }

    @Test(arguments: [(660, true), (705, true), (706, false), (659, false)])
    mutating func rideBackWaitsAtMost45Minutes(_ departs: Int, _ allowed: Bool) {
        register.trip("T1", "town:Alderton", "H1", departs, 720)
        #expect(Options(register).ways.contains("walk/T1") == allowed)
    }

    @Test mutating func ridesArePairedWithWalksAndOthers() {
        register.trip("T1", "H1", "town:Alderton", 500, 530)
        register.trip("T2", "W1", "H1", 670, 700)
        #expect(Set(Options(register).ways) == ["walk/walk", "T1/walk", "walk/T2", "T1/T2"])
        travel([.ride])
        #expect(Options(register).ways == ["T1/T2"])
    }

    @Test mutating func ofTwoRowsTheShorterAbsenceCounts() {
        travel([.ride])
        register.trip("T1", "H1", "town:Alderton", 490, 510)
        register.trip("T1", "H1", "W1", 500, 530)
        register.trip("T1", "W1", "H1", 670, 700)
        register.trip("T1", "town:Alderton", "H1", 675, 690)
        #expect(
            Options(register).placements
                == ["R1 O1 T1/T1 930 seat:T1,slot:O1,student-day:S1:2027-02-16"])
    }

    @Test mutating func aRunOfAnotherDayTownOrSchoolDoesNotServe() {
        register.trip("T1", "H1", "town:Elsewhere", 500, 530)
        register.trip("T2", "H2", "W1", 500, 530)
        register.trip("T3", "H1", "W1", 500, 530) { row in
            (row.departs.day, row.arrives.day) = (day("2027-02-17"), day("2027-02-17"))
        }
        #expect(Options(register).ways == ["walk/walk"])
    }

    @Test mutating func twoSchoolsShareARun() {
        register.put("H2") { (_: inout School) in }
        register.window("H2", .free, 480, 900)
        register.put("S2") { (student: inout Student) in student.school = "H2" }
        register.put("R2") { (request: inout Request) in request.student = "S2" }
        travel([.ride])
        for school in ["H1", "H2"] {
            register.trip("T1", school, "W1", 500, 530)
            register.trip("T1", "W1", school, 670, 700)
        }
        let options = Options(register)
        #expect(options.placements.map { $0.contains("seat:T1,slot:O1") } == [true, true])
    }

    @Test(arguments: [(1, ["T1/T1"]), (0, [])])
    mutating func wheelchairPlaces(_ places: Int, _ ways: [String]) {
        register.put("S1") { (student: inout Student) in
            (student.wheelchair, student.travel) = (true, [.ride])
        }
        for (from, to, departs) in [("H1", "W1", 500), ("W1", "H1", 670)] {
            register.trip("T1", from, to, departs, departs + 30) { row in
                (row.seats, row.wheelchairSeats) = (0, places)
            }
        }
        let options = Options(register)
        #expect(options.ways == ways)
        if places > 0 { #expect(options.resources(of: 0).contains("chair:T1")) }
    }

    @Test mutating func aVirtualSlotNeedsNoJourney() {
        travel([])
        #expect(Options(register).ways.isEmpty)
        register.put("O1") { (slot: inout Slot) in slot.mode = .virtual }
        #expect(Options(register).ways == ["virtual/virtual"])
    }
}
