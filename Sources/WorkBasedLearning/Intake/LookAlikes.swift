import Foundation

/// New ids that people would take for another id of the same noun: they differ only by the case of
/// letters, by Unicode's compatible forms, or by Cyrillic and Greek letters that look Latin.
///
/// O(new ids + ids of the noun).
func lookAlikes(
    of sheet: some AnySheetIntake, in register: Register, before: Register
) -> [Fault] {
    lookAlikes(of: sheet.groups, in: register, before: before)
}

/// The same of rows that are kept together by owner.
func lookAlikes<Row: SheetRow>(
    of groups: [SheetIntake<Row>.Group], in register: Register, before: Register
) -> [Fault] {
    let known = before.table(of: Row.self)
    let fresh = groups.filter { !known.has($0.owner) }
    if !Row.sheet.keepers.isEmpty || fresh.isEmpty { return [] }
    let others = ids(alike: fresh.map(\.owner), in: register.table(of: Row.self))
    var met: Set<String> = []
    return fresh.compactMap { group in
        met.insert(group.owner)
        let alike = others[alikeForm(of: group.owner)] ?? []
        // Of two new ids the second is at fault.
        let other = alike.first { $0 != group.owner && (known.has($0) || met.contains($0)) }
        return other.map {
            Fault(
                file: Row.sheet.file, line: group.lines[0], column: Row.sheet.ownerColumn,
                text: "\(quoted(group.owner)) looks like \(quoted($0)), which is another "
                    + "\(Row.sheet.noun.words); choose an id that nobody takes for it")
        }
    }
}

/// The ids of a table that look like one of some new ids, by what they look like.
private func ids<Row>(alike fresh: [String], in table: Table<Row>) -> [String: [String]] {
    var found: [String: [String]] = [:]
    for id in fresh { found[alikeForm(of: id)] = [] }
    let lengths = Set(found.keys.map(\.utf8.count))
    for (id, _) in table.unordered {
        if isASCII(id), !lengths.contains(id.utf8.count) { continue }
        let form = alikeForm(of: id)
        if found[form] != nil { found[form]?.append(id) }
    }
    return found.mapValues { $0.sorted(by: inNaturalOrder) }
}

/// What all ids that look alike have in common.
private func alikeForm(of id: String) -> String {
    if isASCII(id) { return id.lowercased() }
    let compatible = id.precomposedStringWithCompatibilityMapping
    let latin = String(String.UnicodeScalarView(compatible.unicodeScalars.map { twins[$0] ?? $0 }))
    return latin.folding(options: .caseInsensitive, locale: nil)
        .precomposedStringWithCompatibilityMapping
}

private func isASCII(_ text: String) -> Bool { text.utf8.allSatisfy { $0 < 0x80 } }

/// Cyrillic and Greek letters with the Latin ones that they look like.
private let twins: [Unicode.Scalar: Unicode.Scalar] = {
    let pairs = [
        ("АВЕЅІЈКМНОРСТУХаеѕіјорсух", "ABESIJKMHOPCTYXaesijopcyx"),
        ("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧο", "ABEZHIKMNOPTYXo"),
    ]
    return Dictionary(
        uniqueKeysWithValues: pairs.flatMap { zip($0.unicodeScalars, $1.unicodeScalars) })
}()

/// The scripts between which letters look alike.
private let scripts: [(name: String, ranges: [ClosedRange<UInt32>])] = [
    ("Latin", [0x41...0x5A, 0x61...0x7A, 0xC0...0x24F]), ("Greek", [0x370...0x3FF]),
    ("Cyrillic", [0x400...0x52F]),
]

/// Ids of a folder whose letters are of several scripts, which nobody can type twice.
func mixedIds(of sheet: some AnySheetIntake) -> [String] {
    func find<Row: SheetRow>(_ groups: [SheetIntake<Row>.Group]) -> [String] {
        if !Row.sheet.single { return [] }
        return groups.map(\.owner).filter { !isASCII($0) }.compactMap { id in
            let found = scripts.filter { script in
                id.unicodeScalars.contains { scalar in
                    script.ranges.contains { $0.contains(scalar.value) }
                }
            }.map(\.name)
            if found.count < 2 { return nil }
            return
                "the id \(quoted(id)) of a \(Row.sheet.noun.words) mixes \(found[0]) and "
                + "\(found[1]) letters; is that meant?"
        }
    }
    return find(sheet.groups)
}
