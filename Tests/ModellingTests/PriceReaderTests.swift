import Solving
import Testing

@testable import Modelling

@Suite struct PriceReaderTests {
    private static let head = "case,resource,request,price\n"

    private static func prices(_ rows: String) throws -> PriceReader.Prices {
        try PriceReader(Instances.tiny()).read(Array((head + rows).utf8))
    }

    private static let part = Certificate.Case(
        prices: [Certificate.Price(resource: 0, price: 384)],
        pairPrices: [
            Certificate.PairPrice(resource: 1, request: 0, price: 1),
            Certificate.PairPrice(resource: 1, request: 1, price: -320),
        ])

    @Test("What is written is read back, whatever the order")
    func roundTrip() throws {
        let instance = try Instances.tiny()
        var outcome = Outcome(
            choice: [-1, -1, -1], points: 0, placed: 0, bound: nil, stopped: .effort)
        outcome.prices = Self.part
        var bytes: [UInt8] = []
        AnswerText(instance, outcome).writeRootPrices { bytes += $0 }
        #expect(try PriceReader(instance).read(bytes) == PriceReader.Prices(part: Self.part))
        let turned = try Self.prices(
            ",group,two,-1.25\n,group,one,0.00390625\n,idle,,0\n,unit,,1.5\n")
        #expect(turned == PriceReader.Prices(part: Self.part))
    }

    @Test("Of several cases the first counts, without what it takes for granted")
    func cases() throws {
        let prices = try Self.prices(
            "7,group,,open\n7,,one,none of 1\n7,unit,,1.5\n1,unit,,3\n1,group,,closed\n"
                + "7,group,one,0.00390625\n7,group,two,-1.25\n1,zoo,,1\n")
        #expect(prices == PriceReader.Prices(part: Self.part))
    }

    @Test("What the instance does not have is left out, by line")
    func unknown() throws {
        let prices = try Self.prices(
            ",zoo,,1\n,unit,one,1\n,group,zoe,1\n,group,one,0.00390625\n,group,two,-1.25\n"
                + ",unit,,1.5\n")
        #expect(prices == PriceReader.Prices(part: Self.part, unknown: [2, 4], plain: [3]))
    }

    @Test("No prices are a case of nothing")
    func nothing() throws {
        #expect(try Self.prices("").part == Certificate.Case(prices: [], pairPrices: []))
    }

    @Test(
        "A fault is told with its line",
        arguments: [
            (",unit,,x\n", TableFault(.badPrice("x"), line: 2)),
            ("1,unit,,1\n2,unit,,\n", TableFault(.badPrice(""), line: 3)),
            (",unit,,9999999\n", TableFault(.badPrice("9999999"), line: 2)),
            (",unit,,one of 1\n", TableFault(.badPrice("one of 1"), line: 2)),
            (",unit,,-1\n", TableFault(.negativePrice("-1"), line: 2)),
            (",unit,,1\n,unit,,1\n", TableFault(.again("unit"), line: 3)),
            (",group,one,1\n,group,,1\n,group,one,2\n", TableFault(.again("group"), line: 4)),
            (",unit,,8388608\n", TableFault(.badPrice("8388608"), line: 2)),
            ("unit,,1\n", TableFault(.cells(expected: 4, found: 3), line: 2)),
        ])
    func told(rows: String, fault: TableFault) {
        #expect(throws: fault) { try Self.prices(rows) }
        #expect(fault.description.contains("; "))
    }
}
