/// Whether what rows name exists, and whether ids are used once only.
struct ReferenceCheck {
    private let register: Register
    private let intake: Intake

    /// - Parameter register: the register as it would be after the folder.
    init(_ register: Register, intake: Intake) {
        self.register = register
        self.intake = intake
    }

    func faults(of sheet: some AnySheetIntake) -> [Fault] {
        func check<Row: SheetRow>(_ groups: [SheetIntake<Row>.Group]) -> [Fault] {
            var faults: [Fault] = []
            for group in groups {
                faults += doubleUse(group)
                for place in group.rows.indices {
                    faults += dangling(group.rows[place], line: group.lines[place])
                }
            }
            return faults
        }
        return check(sheet.groups)
    }

    /// The columns of a row that name what does not exist.
    private func dangling<Row: SheetRow>(_ row: Row, line: Int) -> [Fault] {
        var faults: [Fault] = []
        for column in Row.sheet.columns where !column.refers.isEmpty {
            let id = column.format(row)
            if id.isEmpty || isTown(id) || exists(id, among: column.refers) { continue }
            let nouns = column.refers.map(\.words).joined(separator: " or ")
            faults.append(
                Fault(
                    file: Row.sheet.file, line: line, column: column.name,
                    text: "\(quoted(id)) is no known \(nouns)"))
        }
        return faults
    }

    private func exists(_ id: String, among nouns: [Noun]) -> Bool {
        nouns.contains { register.has($0, id) || intake.isUnreadable($0, id) }
    }

    /// An id that another noun of the same space has already.
    private func doubleUse<Row: SheetRow>(_ group: SheetIntake<Row>.Group) -> [Fault] {
        guard Row.sheet.single else { return [] }
        var others: [Noun] = []
        for space in Noun.idSpaces where space.contains(Row.sheet.noun) {
            for noun in space where noun != Row.sheet.noun && !others.contains(noun) {
                if register.has(noun, group.owner) { others.append(noun) }
            }
        }
        return others.map { other in
            Fault(
                file: Row.sheet.file, line: group.lines[0], column: Row.sheet.ownerColumn,
                text: "\(quoted(group.owner)) is the id of \(other.withArticle) already")
        }
    }
}
