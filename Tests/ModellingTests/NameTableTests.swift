import Solving
import Testing

@testable import Modelling

@Suite struct NameTableTests {
    @Test("Names are numbered in the order of adding and found by their bytes")
    func finds() {
        var table = NameTable()
        let names = (0..<3_000).map { "name \($0 * $0)" } + ["", "é"]
        for name in names {
            let bytes = Array(name.utf8)
            #expect(table.number(of: bytes, bytes.indices) == -1)
            let isNew1 = table.add(bytes, bytes.indices)
            #expect(isNew1)
        }
        #expect(table.count == names.count)
        #expect(table.strings == names)
        for (number, name) in names.enumerated() {
            let bytes = Array(name.utf8)
            #expect(table.number(of: bytes, bytes.indices) == Int32(number))
            let isNew2 = table.add(bytes, bytes.indices)
            #expect(!isNew2)
        }
        #expect(table.count == names.count)
    }

    @Test("A name may be part of a longer text")
    func ranges() {
        var table = NameTable()
        let text = Array("option 1 seat:T1 seat".utf8)
        let isNew3 = table.add(text, 9..<16)
        #expect(isNew3)
        #expect(table.number(of: text, 17..<21) == -1)
        let isNew4 = table.add(text, 17..<21)
        #expect(isNew4)
        #expect(table.number(of: text, 9..<13) == 1)
        #expect(table.number(of: Array("seat:T1".utf8), 0..<7) == 0)
        #expect(table.strings == ["seat:T1", "seat"])
    }

    @Test("Names of an array are found by their places there")
    func array() {
        let table = NameTable(["b", "a"])
        #expect(table.strings == ["b", "a"])
        #expect(table.number(of: Array("a".utf8)) == 1)
        #expect(table.number(of: Array("c".utf8)) == nil)
    }
}
