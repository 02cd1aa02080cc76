import Testing

@testable import Modelling

@Suite struct MenuTableTests {
    private static func begin(_ name: String, _ table: inout MenuTable) -> Bool {
        let bytes = Array(name.utf8)
        return table.begin(bytes, bytes.indices, line: 7)
    }

    private static func menu(_ name: String, _ table: MenuTable) -> MenuTable.Menu? {
        let bytes = Array(name.utf8)
        return table.menu(named: bytes, bytes.indices)
    }

    @Test("A menu knows what its variants take and how their points range")
    func sums() {
        var table = MenuTable()
        #expect(table.emptyLine == nil && !table.isOpen)
        let isNew = Self.begin("m", &table)
        #expect(isNew && table.emptyLine == 7)
        for (points, resources) in [(5, [1, 4]), (-2, [4]), (9, [3, 4, 2])] as [(Int32, [Int32])] {
            #expect(table.fault(points: points, group: 4) == nil)
            table.add(
                MenuTable.Variant(
                    points: points, resources: resources, amounts: resources.map { _ in 1 }),
                group: 4)
        }
        let menu = Self.menu("m", table)
        #expect(menu?.variants.map(\.points) == [5, -2, 9])
        #expect(menu?.points == -2...9)
        #expect(menu?.resources == [1, 2, 3, 4])
        #expect(menu?.mostResources == 3)
        #expect(menu?.group == 4)
        #expect(table.fault(points: 0, group: -1) == .menu(.otherGroup))
        #expect(table.fault(points: .min, group: 4) == .valuesTooFarApart)
    }

    @Test("Menus are found by name, each named once, and only the last is open")
    func names() {
        var table = MenuTable()
        let areNew = ["m", "n", "m"].map { Self.begin($0, &table) }
        #expect(areNew == [true, true, false])
        #expect(Self.menu("n", table) != nil && Self.menu("o", table) == nil)
        #expect(table.isOpen)
        table.close()
        #expect(!table.isOpen && table.emptyLine == nil)
    }
}
