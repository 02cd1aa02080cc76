import WorkBasedLearning

@testable import Commands

/// A county of two districts: North has the school H1 with the teachers P1 and P2, South has H2
/// with P3. No two people share a word of their names, so that a reply that tells of somebody is
/// found out; the ids are those of the examples that the commands give.
enum TwoDistricts {
    /// The names of all people, by whose they are.
    enum Names {
        /// The students and guardians of the teacher P1.
        static let ofRosa = [
            "Ana Quillfeather", "Bo Winterbourne", "Maud Ferncastle", "Otis Larkmoor",
        ]
        /// Those of the teacher P2, at the same school.
        static let ofLee = ["Cy Thistlewood", "Edda Gorsebury"]
        /// Those of the other district.
        static let ofSouth = ["Dara Umberfield", "Hugo Yewdale"]
        static let teachers = ["Rosa Ironwood", "Lee Gravesend", "Tam Oakhollow"]
        static let speakers = ["Kim Ravenscar", "Jo Peverell"]
        static let contacts = ["Sam Netherby", "Una Vossbrook"]

        static let all = ofRosa + ofLee + ofSouth + teachers + speakers + contacts
    }

    /// What stands of students in columns that only coordinators see.
    static let secrets = [
        "2010-03-14", "2009-11-30", "2011-07-23", "2008-12-05", "tb-test", "parent-permission",
        "wheelchair", "priority",
    ]

    static func make() -> Register { made }

    /// The same with a published plan and a draft in which everybody has something, and all ride.
    static func planned() -> Register { plannedOnce }

    private static let made = build()
    private static let plannedOnce = plan()

    private static func build() -> Register {
        var register = Register()
        addSchools(to: &register)
        addPeople(to: &register)
        addClasses(to: &register)
        addEmployers(to: &register)
        addWindows(to: &register)
        addRequests(to: &register)
        register.revision = 7
        return register
    }

    private static func plan() -> Register {
        var register = made
        let early = placements(slot: "O1", run: "T1")
        register.published = County.plan(early, sessions(hour: 9), points: 31_415)
        register.draft = County.plan(
            placements(slot: "O5", run: "T9"), sessions(hour: 10), points: 27_182)
        return register
    }

    private static func placements(slot: String, run: String) -> [Placement] {
        ["R1", "R17", "R2", "R3"].map {
            Placement(request: $0, slot: slot, out: .run(run), back: .walk)
        }
    }

    private static func sessions(hour: Int) -> [Session] {
        ["G1", "G2", "G3", "G4"].enumerated().map { number, request in
            let day = "2027-02-\(16 + number)"
            let (start, end) = (hour * 60, hour * 60 + 40)
            return Session(
                request: request, speaker: "K1", start: moment("\(day)T\(clockTime(start))"),
                end: moment("\(day)T\(clockTime(end))"), mode: .onsite)
        }
    }
}

extension TwoDistricts {
    private static func addSchools(to register: inout Register) {
        for (id, name, district) in [("H1", "Alderton High", "North"), ("H2", "Birch", "South")] {
            register.add(
                School.self,
                [
                    "id": id, "name": name, "district": district, "town": "Alderton",
                    "latitude": "38.44", "longitude": "-122.71",
                    "attendance_email": "front@\(id.lowercased()).example.org",
                ])
            register.add(
                CalendarDay.self, ["school": id, "date": "2027-02-15", "day_type": "closed"])
        }
    }

    private static func addPeople(to register: inout Register) {
        for (id, name, school, login) in [
            ("P1", Names.teachers[0], "H1", "rexample"), ("P2", Names.teachers[1], "H1", "lee"),
            ("P3", Names.teachers[2], "H2", "tam"),
        ] {
            register.add(
                Teacher.self,
                [
                    "id": id, "name": name, "school": school, "login": login,
                    "email": "\(id.lowercased())@schools.example.org",
                ])
        }
        for (id, name, school, born, guardian) in [
            ("S1", Names.ofRosa[0], "H1", secrets[0], Names.ofRosa[2]),
            ("S12", Names.ofRosa[1], "H1", secrets[1], Names.ofRosa[3]),
            ("S2", Names.ofLee[0], "H1", secrets[2], Names.ofLee[1]),
            ("S3", Names.ofSouth[0], "H2", secrets[3], Names.ofSouth[1]),
        ] {
            register.add(
                Student.self,
                [
                    "id": id, "name": name, "school": school, "grade": "11", "birthdate": born,
                    "documents": "tb-test;parent-permission", "wheelchair": "yes",
                    "priority": "7", "pathways": "Health Science",
                    "email": "\(id.lowercased())@students.example.org",
                ])
            register.add(
                Guardian.self, ["student": id, "name": guardian, "email": "old@example.net"])
        }
    }

    private static func addClasses(to register: inout Register) {
        for (id, name, teacher, school, period, students) in [
            ("C1", "Health 3", "P1", "H1", "3", ["S1", "S12"]),
            ("C12", "Robotics", "P1", "H1", "5", ["S12"]),
            ("C2", "Law 1", "P2", "H1", "3", ["S2"]), ("C3", "Shop", "P3", "H2", "3", ["S3"]),
        ] {
            register.add(
                Section.self,
                [
                    "id": id, "name": name, "teacher": teacher, "school": school,
                    "period": period, "pathway": "Health Science",
                ])
            for student in students {
                register.add(Enrollment.self, ["student": student, "section": id])
            }
        }
    }

    private static func addEmployers(to register: inout Register) {
        for (id, site, slot, name, contact, day) in [
            ("E1", "W1", "O1", "Alder Clinic", Names.contacts[0], "16"),
            ("E3", "W3", "O5", "Mill Works", Names.contacts[1], "17"),
            ("E12", "W12", "O7", "Cedar Labs", "", "18"),
        ] {
            register.add(
                Employer.self,
                [
                    "id": id, "name": name, "sector": "Health", "contact": contact,
                    "email": "\(id.lowercased())@firms.example.com",
                    "documents": "parent-permission",
                ])
            register.add(
                Site.self,
                [
                    "id": site, "employer": id, "name": "\(name), gate", "town": "Alderton",
                    "latitude": "38.45", "longitude": "-122.7", "address": "12 Mill Street",
                ])
            register.add(
                Slot.self,
                [
                    "id": slot, "site": site, "kind": "job_shadow", "min_age": "16",
                    "start": "2027-02-\(day)T09:00", "end": "2027-02-\(day)T11:00", "max": "9",
                    "documents": "tb-test",
                ])
        }
        for (id, employer, name) in [
            ("K1", "E1", Names.speakers[0]), ("K2", "E3", Names.speakers[1]),
        ] {
            register.add(
                Speaker.self,
                [
                    "id": id, "employer": employer, "name": name, "modes": "onsite;virtual",
                    "topics": "robotics", "site": employer == "E1" ? "W1" : "W3",
                    "email": "\(id.lowercased())@firms.example.com",
                ])
        }
    }

    private static func addWindows(to register: inout Register) {
        for subject in ["H1", "H2", "C1", "C12", "C2", "C3", "K1", "K2", "S1", "S2", "S3"] {
            register.add(
                Availability.self,
                ["subject": subject, "kind": "free", "start": "08:00", "end": "15:00"])
        }
        for (id, from, to, day) in [("T1", "H1", "W1", "16"), ("T9", "H2", "W3", "17")] {
            register.add(
                TripLeg.self,
                [
                    "id": id, "vehicle": "V1", "from": from, "to": to, "seats": "9",
                    "wheelchair_seats": "9", "departs": "2027-02-\(day)T08:15",
                    "arrives": "2027-02-\(day)T08:45",
                ])
        }
    }

    private static func addRequests(to register: inout Register) {
        for (id, student) in [("R1", "S1"), ("R17", "S12"), ("R2", "S2"), ("R3", "S3")] {
            register.add(Request.self, ["id": id, "student": student, "kind": "job_shadow"])
        }
        for (id, section, topic) in [
            ("G1", "C1", "first aid"), ("G3", "C12", "drones"), ("G2", "C2", "contracts"),
            ("G4", "C3", "welding"),
        ] {
            register.add(
                SpeakerRequest.self,
                [
                    "id": id, "section": section, "topic": topic, "minutes": "40",
                    "earliest": "2027-02-08", "latest": "2027-02-26", "priority": "7",
                ])
        }
    }
}

extension Register {
    /// The same without whatever is kept under an id, and what cannot stand without it.
    func without(_ id: String) -> Register {
        var register = self
        for noun in Noun.allCases {
            func remove<Row: SheetRow>(_: Row.Type) {
                for change in Withdrawal(owner: id, rows: [Row](), from: register).changes {
                    register.apply(change)
                }
            }
            if has(noun, id) { remove(noun.rowType) }
        }
        return register
    }
}
