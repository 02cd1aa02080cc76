import Testing
import WorkBasedLearning

@testable import Notifying

@Suite struct VehicleManifestTests {
    private func mails(office: String = "", _ alter: (inout District) -> Void = { _ in })
        -> [Announcement]
    {
        var district = District()
        alter(&district)
        let settings = NotifyingSettings(transportAddress: office)
        return Announcer(settings: settings).manifests(
            of: district.plan, on: moment("2027-02-16T00:00").day, in: district.register
        ).plain
    }

    @Test("The rides in order, with who rides")
    func english() throws {
        let mail = try #require(
            mails { $0.edit(Student.self, "S1") { $0.wheelchair = true } }.first)
        let letter = try letter(mail)
        #expect(letter.subject == "Vehicle V1 on Tuesday, February 16, 2027")
        #expect(
            letter.text.replacing("\u{A0}", with: " ")
                == """
                Hello,

                1 student rides in this vehicle.

                8:15 AM from Alderton High, 8:45 AM at Alder Clinic, main house (run T1)
                - Ana B., Alderton High, WHEELCHAIR

                11:10 AM from Alderton, 11:40 AM at Alderton High (run T2)
                - Ana B., Alderton High

                Work-Based Learning

                """.replacing(
                    "Ana B., Alderton High\n", with: "Ana B., Alderton High, WHEELCHAIR\n"))
        #expect(mail.recipient.address == "vans@h1.example.org")
    }

    @Test("Schools with different offices: each gets the whole list; one without takes the setting")
    func offices() {
        func second(_ district: inout District, _ address: String) {
            district.put(
                with(School()) {
                    ($0.id, $0.name, $0.transportEmail) = ("H2", "Mill High", address)
                })
            let rows =
                district.register.trips.rows("T1") + [
                    with(district.register.trips.rows("T1")[1]) { $0.from = "H2" }
                ]
            district.put(owner: "T1", rows)
            district.edit(Student.self, "S2") { $0.school = "H2" }
        }
        var district = District()
        second(&district, "vans@h2.example.org")
        let plan = district.plan(
            placements: district.plan.placements.map {
                Placement(request: $0.request, slot: $0.slot, out: .run("T1"), back: .walk)
            })
        func addresses(_ office: String, _ register: Register) -> [String] {
            Announcer(settings: NotifyingSettings(transportAddress: office))
                .manifests(of: plan, on: moment("2027-02-16T00:00").day, in: register)
                .map(\.announcement.recipient.address)
        }
        #expect(
            addresses("", district.register) == ["vans@h1.example.org", "vans@h2.example.org"])
        district.edit(School.self, "H2") { $0.transportEmail = "" }
        #expect(addresses("", district.register) == ["vans@h1.example.org"])
        #expect(
            addresses("all@x.example", district.register) == [
                "all@x.example", "vans@h1.example.org",
            ])
    }

    @Test("No rides, no mail")
    func none() {
        #expect(
            mails {
                $0.put(owner: "T1", [TripLeg]())
                $0.put(owner: "T2", [TripLeg]())
            }.isEmpty)
    }
}
