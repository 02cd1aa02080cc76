/// All facts that the daemon knows, as one value.
///
/// A copy is cheap and independent; only applying a ``Change`` alters one.
package struct Register: Sendable {
    /// Counts the committed batches that changed a fact or a plan.
    package var revision: Int64 = 0
    /// The key that the next new entry gets; keys are never used again.
    package var nextKey: Int64 = 1

    var held = Shared(Holdings())

    package init() {}

    package func table<Row: SheetRow>(of _: Row.Type) -> Table<Row> { Row.table.read(self) }

    /// Whether an id of a noun is known. O(1).
    package func has(_ noun: Noun, _ owner: String) -> Bool {
        func known<Row: SheetRow>(_ type: Row.Type) -> Bool { table(of: type).has(owner) }
        return known(noun.rowType)
    }

    /// The internal key of an entry, or nil.
    package func key(_ noun: Noun, _ owner: String) -> Int64? {
        func find<Row: SheetRow>(_ type: Row.Type) -> Int64? { table(of: type).entry(owner)?.key }
        return find(noun.rowType)
    }

    /// Who hosts at a site: the employer, and the site's own name where that does not say it all.
    package func host(of site: String) -> String {
        guard let site = sites[site] else { return site }
        guard let employer = employers[site.employer]?.name, !site.name.contains(employer) else {
            return site.name
        }
        return employer.contains(site.name) ? employer : "\(employer), \(site.name)"
    }

    /// The ids of a noun, in natural order. O(n log n).
    package func owners(_ noun: Noun) -> [String] {
        func owners<Row: SheetRow>(_ type: Row.Type) -> [String] { table(of: type).owners }
        return owners(noun.rowType)
    }

    /// The number of owners of a noun.
    package func count(_ noun: Noun) -> Int {
        func count<Row: SheetRow>(_ type: Row.Type) -> Int { table(of: type).count }
        return count(noun.rowType)
    }
}
