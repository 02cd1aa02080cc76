import Testing

@testable import Modelling

@Suite struct InstanceRemarksTests {
    private static func remarks(_ text: String) throws -> [String] {
        try InstanceText.read(Array(text.utf8)).remarks
    }

    @Test("An instance without requests is remarked on, and groups that can never be filled")
    func told() throws {
        #expect(try Self.remarks("") == ["there are no requests, so nothing is chosen"])
        let one = "resource a 2 3\nresource b 2 2\nresource c 0\nrequest r\n"
        #expect(
            try Self.remarks(one) == [
                "the minimum of a is above its capacity, so nobody can take it"
            ])
        #expect(
            try Self.remarks("resource d 0 2\n" + one) == [
                "the minimum of d (and of 1 more) is above its capacity, so nobody can take it"
            ])
        #expect(try Self.remarks("resource a 0\nrequest r\n") == [])
    }
}
