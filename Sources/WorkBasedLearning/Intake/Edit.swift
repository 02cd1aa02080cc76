/// What new rows of one owner, each right in itself, would do to a register: the change,
/// or all that stands against it.
///
/// It finds what a ``Resolution`` of a folder with these rows finds.
package struct Edit<Row: SheetRow>: Sendable {
    /// None where the owner has these very rows, or there are faults.
    package let changes: [Change]
    package let faults: [Fault]
    /// The key of the owner afterwards; nil where there is none.
    package let key: Int64?
    private let before: Register

    /// O(rows) for a known owner; of a new one the id is compared with all ids of the noun.
    package init(owner: String, rows: [Row], in register: Register) {
        before = register
        let group = SheetIntake<Row>.Group(owner: owner, rows: rows)
        let known = register.table(of: Row.self).entry(owner)
        faults = Edit.faults(of: group, isNew: known == nil, in: register)
        guard faults.isEmpty, !group.rows.isEmpty, known?.rows != group.rows else {
            (changes, key) = ([], known?.key)
            return
        }
        let key = known?.key ?? register.nextKey
        changes = [.fact(Fact(key: key, owner: owner, rows: group.rows))]
        self.key = key
    }

    /// The register as it would be.
    package var register: Register {
        var register = before
        for change in changes { register.apply(change) }
        return register
    }

    private static func faults(
        of group: SheetIntake<Row>.Group, isNew: Bool, in register: Register
    ) -> [Fault] {
        let check = ReferenceCheck(register) { $0 == Row.sheet.noun && $1 == group.owner }
        var faults = isNew ? check.doubleUse(group) : []
        faults += check.dangling(group)
        if isNew { faults += lookAlikes(of: [group], in: register, before: register) }
        return inFileOrder(faults)
    }
}
