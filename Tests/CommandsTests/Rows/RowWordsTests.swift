import Testing
import Wire
import WorkBasedLearning

@testable import Commands

@Suite("Columns and values of a sentence")
struct RowWordsTests {
    private func cells(_ text: String) throws -> [String: String] {
        try RowWords<TripLeg>(try Sentence(text).words).cells
    }

    @Test("Pairs and words by twos, mixed")
    func mixed() throws {
        #expect(
            try cells("seats 8 wheelchair-seats 1 vehicle=\"Van 2\" to \"town:Two Rivers\"") == [
                "seats": "8", "wheelchair_seats": "1", "vehicle": "Van 2", "to": "town:Two Rivers",
            ])
        #expect(try cells("") == [:])
    }

    @Test("The faults of a row are said column by column")
    func faults() {
        #expect(
            throws: Failure(
                .badArgument,
                "seats: \"x\" is not a whole number from 0 to 1000; wheelchair_seats: \"-1\" is "
                    + "not a whole number from 0 to 1000")
        ) {
            try RowWords<TripLeg>.row([
                "id": "T1", "from": "H1", "to": "W1", "departs": "2027-02-16T08:15",
                "arrives": "2027-02-16T08:45", "seats": "x", "wheelchair_seats": "-1",
            ])
        }
    }

    @Test("A row and its cells are the same thing")
    func roundTrip() throws {
        let row = try #require(County.make().trips.rows("T1").first)
        #expect(try RowWords<TripLeg>.row(RowWords<TripLeg>.cells(of: row)) == row)
    }
}
