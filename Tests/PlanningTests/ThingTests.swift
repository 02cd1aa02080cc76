import Planning
import Testing
import WorkBasedLearning

@Suite struct ThingTests {
    /// The names of the documents.
    private static let names: [(Thing, String)] = [
        (.slot("O1"), "slot:O1"),
        (.seat("T1"), "seat:T1"),
        (.chair("T1"), "chair:T1"),
        (.studentDay("S1", day("2027-02-06")), "student-day:S1:2027-02-06"),
        (.employerMonth("E1", year: 2027, month: 2), "employer-month:E1:2027-02"),
        (.employerMonth("E1", year: 2026, month: 12), "employer-month:E1:2026-12"),
        (.schoolDay("H1", day("2027-02-16")), "school-day:H1:2027-02-16"),
        (.speakerQuarter("K1", day("2027-02-16"), 35), "speaker:K1:2027-02-16:35"),
        (.speakerMonth("K1", year: 2027, month: 10), "speaker-month:K1:2027-10"),
        (.sectionDay("C1", day("2027-02-16")), "section-day:C1:2027-02-16"),
    ]

    @Test func namesAreThoseOfTheDocuments() {
        for (thing, name) in Self.names { #expect(thing.name == name) }
    }

    @Test func differentThingsHaveDifferentNames() {
        #expect(Set(Self.names.map(\.1)).count == Set(Self.names.map(\.0)).count)
    }
}
