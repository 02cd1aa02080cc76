/// What a folder would do to a register: the changes, or all that stands against them.
package struct Resolution: Sendable {
    /// How the rows of one noun compare with what was known.
    package struct Count: Sendable, Equatable {
        package let noun: Noun
        package fileprivate(set) var new = 0
        package fileprivate(set) var changed = 0
        package fileprivate(set) var unchanged = 0
        package fileprivate(set) var withdrawn: [String] = []
    }

    /// Empty where there are faults.
    package private(set) var changes: [Change] = []
    package private(set) var faults: [Fault]
    private let intake: Intake
    package private(set) var counts: [Count] = []
    /// How many entries lose what they had in columns that their file does not have.
    private var emptied: [Noun: (columns: Set<String>, entries: Int)] = [:]
    /// The register as it would be.
    package private(set) var register: Register

    /// Resolves a folder against a register; with `replacing`, what is absent is withdrawn.
    /// O(rows), plus O(register) where it replaces.
    package init(_ intake: Intake, in register: Register, replacing: Bool) {
        self.register = register
        faults = intake.faults
        self.intake = intake
        let nouns = Noun.allCases.filter { replacing || intake.sheets[$0] != nil }
        for noun in nouns { merge(noun, intake, replacing: replacing) }
        let check = ReferenceCheck(self.register, mayExist: intake.isUnreadable)
        for noun in nouns {
            guard let sheet = intake.sheets[noun] else { continue }
            faults += check.faults(of: sheet)
            faults += lookAlikes(of: sheet, in: self.register, before: register)
        }
        if faults.isEmpty { return }
        faults = inFileOrder(faults)
        (changes, self.register) = ([], register)
    }

    /// What is allowed but looks like a slip: of the folder, and of the register as it would be
    /// where there are no faults. O(register).
    package var warnings: [String] {
        guard faults.isEmpty else { return intakeWarnings }
        return intakeWarnings + losses + oneSidedValues(in: register)
            + overlappingRuns(in: register) + unusualAddresses(in: register)
    }

    /// Warnings of the folder alone.
    private var intakeWarnings: [String] {
        intake.warnings
            + Noun.allCases.compactMap { intake.sheets[$0] }.flatMap { mixedIds(of: $0) }
            + [formulaNames(in: intake)].compactMap(\.self)
    }

    /// What is emptied by columns that are not there, in the order of files.
    private var losses: [String] {
        Noun.allCases.compactMap { noun in
            guard let loss = emptied[noun] else { return nil }
            let what = loss.entries == 1 ? "1 \(noun.words)" : "\(loss.entries) \(noun.plural)"
            return
                "\(noun.file) does not have \(loss.columns.sorted().joined(separator: ", ")): what "
                + "\(what) had there is emptied; a file with these columns keeps it"
        }
    }

    private mutating func merge(_ noun: Noun, _ intake: Intake, replacing: Bool) {
        func merge<Row: SheetRow>(_: Row.Type) {
            let sheet = intake.sheets[noun] as? SheetIntake<Row>
            var count = Count(noun: noun)
            let groups = sheet?.groups ?? []
            for group in groups {
                note(group, without: sheet?.absent ?? [])
                take(group, &count)
            }
            if replacing { withdraw(Row.self, except: Set(groups.map(\.owner)), &count) }
            counts.append(count)
        }
        merge(noun.rowType)
    }

    /// Counts what an owner loses with columns that its file does not have.
    private mutating func note<Row: SheetRow>(
        _ group: SheetIntake<Row>.Group, without absent: [String]
    ) {
        if absent.isEmpty { return }
        let known = register.table(of: Row.self).rows(group.owner)
        let empty = Row()
        let lost = Row.sheet.columns.filter { column in
            absent.contains(column.name)
                && known.contains { column.format($0) != column.format(empty) }
        }
        if lost.isEmpty { return }
        emptied[Row.sheet.noun, default: ([], 0)].columns.formUnion(lost.map(\.name))
        emptied[Row.sheet.noun, default: ([], 0)].entries += 1
    }

    private mutating func take<Row: SheetRow>(
        _ group: SheetIntake<Row>.Group, _ count: inout Count
    ) {
        let known = register.table(of: Row.self).rows(group.owner)
        if known == group.rows {
            count.unchanged += 1
            return
        }
        if known.isEmpty { count.new += 1 } else { count.changed += 1 }
        apply(register.fact(owner: group.owner, rows: group.rows))
    }

    private mutating func withdraw<Row: SheetRow>(
        _: Row.Type, except kept: Set<String>, _ count: inout Count
    ) {
        for owner in register.table(of: Row.self).owners where !kept.contains(owner) {
            count.withdrawn.append(owner)
            apply(register.fact(owner: owner, rows: [Row]()))
        }
    }

    private mutating func apply(_ change: Change) {
        register.apply(change)
        changes.append(change)
    }
}
