import Testing

@testable import Planning

@Suite struct KeyTableTests {
    /// More keys than the table begins with places for.
    @Test func keysKeepTheirNumbers() {
        let keys = (0..<3_000).map { number in
            ResourceKey(number.isMultiple(of: 2) ? .seat : .studentDay, 7, Int32(number) - 1_500)
        }
        var table = KeyTable()
        for (number, key) in keys.enumerated() {
            let (found, isNew) = table.number(key)
            #expect(isNew && found == Int32(number))
        }
        for (number, key) in keys.enumerated() {
            let (found, isNew) = table.number(key)
            #expect(!isNew && found == Int32(number))
        }
    }
}
