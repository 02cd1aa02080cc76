import Testing

@testable import WorkBasedLearning

@Suite("The register")
struct RegisterTests {
    @Test("What is known is counted and found by its id and noun")
    func finds() throws {
        let county = try County.make()
        #expect(county.count(.student) == 3)
        #expect(county.count(.availability) == 4)
        #expect(county.has(.student, "S1"))
        #expect(!county.has(.school, "S1"))
        #expect(!county.has(.student, "S9"))
        #expect(county.key(.student, "S9") == nil)
        #expect(county.students["S2"]?.name == "Ben")
        #expect(county.trips.rows("T1").count == 2)
    }

    @Test("No two entries have a key in common, and the next one is beyond them all")
    func keys() throws {
        let county = try County.make()
        func keys<Row: SheetRow>(_ type: Row.Type) -> [Int64] {
            county.table(of: type).unordered.map(\.value.key)
        }
        let all = Noun.allCases.flatMap { keys($0.rowType) }
        #expect(Set(all).count == all.count)
        #expect(all.allSatisfy { $0 < county.nextKey })
    }

    @Test("A copy is not changed by what happens later, nor the first by its copy")
    func copies() throws {
        var county = try County.make()
        let before = county.cells
        let copy = county
        var other = county
        var student = try #require(county.students["S1"])
        student.name = "Anabel"
        let rename = county.fact(owner: "S1", rows: [student])
        county.apply(rename)
        let withdrawal = county.fact(owner: "T1", rows: [TripLeg]())
        county.apply(withdrawal)
        #expect(copy.cells == before)
        let closing = other.fact(owner: "H1", rows: [CalendarDay]())
        other.apply(closing)
        #expect(copy.cells == before)
        #expect(county.students["S1"]?.name == "Anabel")
        #expect(county.calendars.rows("H1").count == 2)
        #expect(other.students["S1"]?.name == "Ana")
        #expect(copy.nextKey == county.nextKey)
    }
}
