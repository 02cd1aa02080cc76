/// A planning folder as read: rows by noun, with all faults that can be seen without the register.
package struct Intake: Sendable {
    package let sheets: [Noun: any AnySheetIntake]
    /// The plan files, where the folder has them: they are taken in only on request.
    package let plan: PlanIntake?
    package let faults: [Fault]
    package let warnings: [String]
    /// The nouns of whose file parts could not be read at all.
    private let torn: Set<Noun>

    /// - Parameters:
    ///   - raw: the files that could be read as tables.
    ///   - faults: what was wrong with files as tables.
    package init(_ raw: [RawSheet], faults: [Fault] = []) {
        var sheets: [Noun: any AnySheetIntake] = [:]
        var warnings: [String] = []
        for noun in Noun.allCases {
            guard let file = raw.first(where: { $0.file == noun.file }) else { continue }
            sheets[noun] = Intake.read(file, as: noun.rowType)
        }
        for file in raw where !Intake.isKnown(file.file) && file.file != Intake.readme {
            warnings.append(
                "\(file.file): no file of a planning folder has this name; it is not read")
        }
        let ordered = Noun.allCases.compactMap { sheets[$0] }
        self.sheets = sheets
        plan = PlanIntake(raw)
        torn = Set(
            Noun.allCases.filter { noun in
                faults.contains { $0.file == noun.file } || sheets[noun]?.hasNoHeader ?? false
            })
        self.faults = faults + ordered.flatMap(\.faults)
        self.warnings = warnings + ordered.flatMap(\.warnings)
    }

    /// The rows that one owner is to have, each of which is right in itself.
    package init<Row: SheetRow>(owner: String, rows: [Row]) {
        sheets = [Row.sheet.noun: SheetIntake(owner: owner, rows: rows)]
        (plan, faults, warnings, torn) = (nil, [], [], [])
    }

    private static func read<Row: SheetRow>(
        _ file: RawSheet, as _: Row.Type
    ) -> any AnySheetIntake {
        SheetIntake<Row>(file)
    }

    /// The file in which a folder may explain itself.
    private static let readme = "README.md"

    /// Whether a planning folder has a file of this name.
    package static func isKnown(_ file: String) -> Bool {
        PlanIntake.files.contains(file) || Noun.allCases.contains { $0.file == file }
    }

    /// Whether any file of facts or plans was among those given.
    package var isEmpty: Bool { sheets.isEmpty && plan == nil }

    /// Whether an owner stands, or may stand, in a row of the folder that could not be read.
    func isUnreadable(_ noun: Noun, _ owner: String) -> Bool {
        torn.contains(noun) || sheets[noun]?.unreadable.contains(owner) ?? false
    }
}
