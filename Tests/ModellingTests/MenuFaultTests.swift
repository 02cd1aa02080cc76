import Testing

@testable import Modelling

@Suite struct MenuFaultTests {
    private static func fault(_ text: String) -> InstanceFault? {
        do throws(InstanceFault) {
            _ = try InstanceText.read(Array(text.utf8))
            return nil
        } catch {
            return error
        }
    }

    /// Six lines.
    static let head = """
        resource a 4
        resource b 4
        resource g 6 2
        resource h 6 2
        menu m
        variant 1 a g

        """

    static let faults: [(String, InstanceFault)] = [
        ("variant 1", InstanceFault(.menu(.variantBeforeMenu), line: 1)),
        (head + "request r\nvariant 1", InstanceFault(.menu(.variantBeforeMenu), line: 8)),
        (head + "resource c 1\nvariant 1", InstanceFault(.menu(.variantBeforeMenu), line: 8)),
        ("menu", InstanceFault(.nameMissing(.menu), line: 1)),
        ("menu m n", InstanceFault(.extraWord("n"), line: 1)),
        ("menu m\n# nothing\n", InstanceFault(.menu(.emptyMenu), line: 1)),
        ("\nmenu m\nmenu n\nvariant 1", InstanceFault(.menu(.emptyMenu), line: 2)),
        ("menu m\nrequest r", InstanceFault(.menu(.emptyMenu), line: 1)),
        ("menu m\nnonsense", InstanceFault(.menu(.emptyMenu), line: 1)),
        (head + "menu m", InstanceFault(.duplicateName(.menu, "m"), line: 7)),
        (head + "variant", InstanceFault(.numberMissing(.points), line: 7)),
        (head + "variant x", InstanceFault(.badNumber(.points, "x"), line: 7)),
        (head + "variant 1 z", InstanceFault(.unknownResource("z"), line: 7)),
        (head + "variant 1 g a a:2", InstanceFault(.takenTwice("a:2"), line: 7)),
        (head + "variant 1 g h", InstanceFault(.secondGroup("h"), line: 7)),
        (head + "variant 1 g:2", InstanceFault(.severalOfGroup("g:2"), line: 7)),
        (head + "variant 1 a", InstanceFault(.menu(.otherGroup), line: 7)),
        (head + "variant 1 h", InstanceFault(.menu(.otherGroup), line: 7)),
        (head + "variant -2147483648 g", InstanceFault(.valuesTooFarApart, line: 7)),
        (head + "offer 1 m", InstanceFault(.menu(.offerBeforeRequest), line: 7)),
        (head + "request r\noffer", InstanceFault(.numberMissing(.points), line: 8)),
        (head + "request r\noffer 1", InstanceFault(.menu(.menuMissing), line: 8)),
        (head + "request r\noffer 1 # m", InstanceFault(.menu(.menuMissing), line: 8)),
        (head + "request r\noffer 1 a m", InstanceFault(.menu(.unknownMenu("a")), line: 8)),
        (
            "request r\noffer 1 m\nmenu m\nvariant 1",
            InstanceFault(.menu(.unknownMenu("m")), line: 2)
        ),
        (head + "request r\noffer 1 m z", InstanceFault(.unknownResource("z"), line: 8)),
        (head + "request r\noffer 1 m b b", InstanceFault(.takenTwice("b"), line: 8)),
        (head + "request r\noffer 1 m h", InstanceFault(.menu(.ownGroup("h")), line: 8)),
        (head + "request r\noffer 1 m g", InstanceFault(.menu(.ownGroup("g")), line: 8)),
        (
            head + "request r\noffer 1 m b a:2",
            InstanceFault(.menu(.takenByVariant("a:2")), line: 8)
        ),
        (head + "request r\noffer 7000000 m", InstanceFault(.pointsTooLarge(7_000_001), line: 8)),
        (
            head + "variant -2 g\nrequest r\noffer -6999999 m",
            InstanceFault(.pointsTooLarge(-7_000_001), line: 9)
        ),
    ]

    @Test("A fault is told with its line, and says what to do", arguments: MenuFaultTests.faults)
    func told(text: String, fault: InstanceFault) {
        #expect(Self.fault(text) == fault)
        #expect(Self.fault(text + "\n") == fault)
        #expect(fault.description.contains("; "))
    }

    @Test("The points of an offer's parts may be any of 32 bits, their sum all that prices hold")
    func bounds() {
        let text = Self.head + "variant 0 g\nrequest r\n"
        #expect(Self.fault(text + "offer 6999999 m\noffer -7000000 m") == nil)
        let deep = "menu m\nvariant -2147483648\nrequest r\noffer "
        #expect(Self.fault(deep + "2147483647 m") == nil)
        #expect(
            Self.fault(deep + "2 m") == InstanceFault(.pointsTooLarge(-2_147_483_646), line: 4))
    }

    @Test("An option of an offer takes so many resources and no more")
    func manyResources() {
        let (limit, own) = (InstanceText.resourcesOfOption, 400)
        let resources = (0...limit).map { "resource \($0) 1\n" }.joined()
        let variant = (own..<limit).map { " \($0)" }.joined()
        let offer = (0..<own).map { " \($0)" }.joined()
        let text =
            "\(resources)menu m\nvariant 1\nvariant 1\(variant)\nrequest r\noffer 1 m\(offer)"
        #expect(Self.fault(text) == nil)
        #expect(
            Self.fault("\(text) \(limit)")
                == InstanceFault(.tooManyResources(limit: limit), line: limit + 6))
    }

    @Test("There are so many options and no more")
    func manyOptions() {
        let text = "menu m\nvariant 1\nvariant 2\nrequest r\noption 1\noffer 1 m\noffer 2 m\n"
        for (most, line) in [(5, nil), (4, 7), (2, 6), (0, 5)] as [(Int, Int?)] {
            var reader = InstanceReader(Array(text.utf8), mostOptions: most)
            let expected = line.map { InstanceFault(.menu(.tooManyOptions(limit: most)), line: $0) }
            do throws(InstanceFault) {
                _ = try reader.read()
                #expect(expected == nil)
            } catch {
                #expect(error == expected)
            }
        }
    }
}
