import Testing

@testable import WorkBasedLearning

@Suite("Names that a spreadsheet takes for formulas")
struct FormulaNamesTests {
    private func hint(_ names: String...) -> String? {
        let rows = names.enumerated().map { number, name in
            RawSheet.Row(line: number + 2, cells: ["H\(number)", name, "", ""])
        }
        let raw = RawSheet(
            file: "schools.csv", header: ["id", "name", "district", "town"], rows: rows)
        return formulaNames(in: Intake([raw]))
    }

    @Test("They are hinted at once, with the first of them")
    func hinted() {
        #expect(
            hint("Alder", "=1+2", "@b")
                == "2 names begin with =, +, - or @ (the first is that of school H1): a "
                + "spreadsheet takes such a cell for a formula when it opens an export")
        #expect(hint("-x")?.hasPrefix("1 name begins with") == true)
    }

    @Test("Other names are not")
    func none() {
        #expect(hint("Alder", "A = B", "1+1") == nil)
    }
}
