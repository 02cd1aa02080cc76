/// Whether what rows name exists, and whether ids are used once only.
struct ReferenceCheck {
    private let register: Register
    private let mayExist: (Noun, String) -> Bool

    /// - Parameters:
    ///   - register: the register as it would be, but for
    ///   - mayExist: ids that are not in it, and of which nobody complains.
    init(_ register: Register, mayExist: @escaping (Noun, String) -> Bool) {
        self.register = register
        self.mayExist = mayExist
    }

    func faults(of sheet: some AnySheetIntake) -> [Fault] {
        func check<Row: SheetRow>(_ groups: [SheetIntake<Row>.Group]) -> [Fault] {
            var faults: [Fault] = []
            for group in groups {
                faults += doubleUse(group) + dangling(group)
            }
            return faults
        }
        return check(sheet.groups)
    }

    /// What rows name that does not exist.
    func dangling<Row: SheetRow>(_ group: SheetIntake<Row>.Group) -> [Fault] {
        if Row.sheet.referring.isEmpty { return [] }
        return zip(group.rows, group.lines).flatMap { dangling($0, line: $1) }
    }

    /// The columns of a row that name what does not exist.
    private func dangling<Row: SheetRow>(_ row: Row, line: Int) -> [Fault] {
        var faults: [Fault] = []
        for column in Row.sheet.referring {
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
        nouns.contains { register.has($0, id) || mayExist($0, id) }
    }

    /// An id that another noun of the same space has already.
    func doubleUse<Row: SheetRow>(_ group: SheetIntake<Row>.Group) -> [Fault] {
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
