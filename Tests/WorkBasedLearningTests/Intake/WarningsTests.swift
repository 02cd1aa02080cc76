import Testing

@testable import WorkBasedLearning

@Suite("What looks like a slip")
struct WarningsTests {
    @Test("A pathway of one side only is named, with the nearest spelling")
    func pathways() throws {
        let county = try County.make()
        let resolution = county.resolving([
            "students.csv": "id,name,school,pathways\nS1,Ana,H1,Health Science;Law",
            "slots.csv": "id,site,kind,start,end,max,pathways\n"
                + "O1,W1,job_shadow,2027-02-16T09:00,2027-02-16T11:00,2,Helth Science",
        ])
        #expect(
            resolution.warnings == [
                "the pathway \"Helth Science\" of a slot or speaker belongs to no student or "
                    + "section; the nearest known is \"Health Science\"",
                "the pathway \"Health Science\" of a student belongs to no slot, speaker or "
                    + "section; the nearest known is \"Helth Science\"",
                "the pathway \"Law\" of a student belongs to no slot, speaker or section",
            ])
        #expect(resolution.complaints == [])
    }

    @Test("A document that nobody holds and a sector that no employer has are named")
    func documents() throws {
        let resolution = try County.make().resolving([
            "employers.csv": "id,name,sector,documents\nE1,Clinic,Health Care,TB test",
            "students.csv": "id,name,school,documents\nS2,Ben,H1,TB tests;photo release",
            "requests.csv": "id,student,kind,choices\nR1,S1,job_shadow,sector:Health;sector:Wood",
        ])
        #expect(
            resolution.warnings == [
                "the document \"TB test\" of a slot or employer belongs to no student; "
                    + "the nearest known is \"TB tests\"",
                "the sector \"Health\" of a request belongs to no employer",
            ])
    }

    @Test("A choice that nobody is, of a request of either kind, is named")
    func choices() throws {
        let resolution = try County.make().resolving([
            "requests.csv":
                "id,student,kind,choices\nR1,S1,job_shadow,E11;E1\nR2,S1,job_shadow,E11",
            "speaker_requests.csv": "id,section,topic,choices,earliest,latest,minutes\n"
                + "G1,C1,law,E1;K9,2027-02-01,2027-02-26,40",
        ])
        #expect(resolution.complaints == [])
        #expect(
            resolution.warnings == [
                "the choice \"E11\" of 2 requests belongs to no employer; "
                    + "the nearest known is \"E1\"",
                "the choice \"K9\" of a request for a speaker belongs to no speaker or employer; "
                    + "the nearest known is \"K1\"",
            ])
    }

    @Test("Runs of one vehicle that overlap are named")
    func runs() throws {
        let header = "id,vehicle,from,to,departs,arrives,seats\n"
        func warnings(_ rows: String) throws -> [String] {
            try County.make().resolving(["trips.csv": header + rows]).warnings
        }
        let overlap = "T3,V1,H1,W1,2027-02-16T08:49,2027-02-16T09:10,4"
        #expect(
            try warnings(overlap)
                == ["the runs T1 and T3 of vehicle \"V1\" overlap on Tue 16 Feb 2027, 08:49"])
        #expect(try warnings("T3,V1,H1,W1,2027-02-16T08:50,2027-02-16T09:10,4") == [])
        #expect(try warnings("T3,V2,H1,W1,2027-02-16T08:20,2027-02-16T08:30,4") == [])
        #expect(try warnings("T3,V1,H1,W1,2027-02-17T08:20,2027-02-17T08:30,4") == [])
        #expect(try warnings("T3,,H1,W1,2027-02-16T08:20,2027-02-16T08:30,4") == [])
    }

    @Test("A long run that overlaps two others is named with both")
    func longRun() throws {
        let resolution = try County.make().resolving([
            "trips.csv": """
            id,vehicle,from,to,departs,arrives,seats
            T7,V7,H1,W1,2027-02-16T08:00,2027-02-16T12:00,4
            T8,V7,H1,W1,2027-02-16T08:30,2027-02-16T09:00,4
            T9,V7,H1,W1,2027-02-16T10:00,2027-02-16T11:00,4
            """
        ])
        #expect(
            resolution.warnings == [
                "the runs T7 and T8 of vehicle \"V7\" overlap on Tue 16 Feb 2027, 08:30",
                "the runs T7 and T9 of vehicle \"V7\" overlap on Tue 16 Feb 2027, 10:00",
            ])
    }

    @Test("A county that fits together gives no warning")
    func quiet() {
        #expect(Register().resolving(County.tables).warnings == [])
    }
}
