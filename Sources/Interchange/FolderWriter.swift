package import WorkBasedLearning

/// Writes a register as a planning folder: the same register, the same bytes.
package enum FolderWriter {
    package typealias File = (name: String, bytes: [UInt8])

    /// Every file of the folder, with its header at least.
    ///
    /// - Parameters:
    ///   - plan: what the plan files hold; nil for headers alone.
    ///   - status: the word in the status column of the plan files.
    package static func files(of register: Register, plan: Plan?, status: String) -> [File] {
        Noun.allCases.map { sheet($0, of: register) } + planFiles(plan, status: status)
    }

    private static func sheet(_ noun: Noun, of register: Register) -> File {
        func write<Row: SheetRow>(_ type: Row.Type) -> [UInt8] {
            var writer = CSVWriter()
            writer.write(Row.sheet.header)
            for row in register.table(of: type).allRows { writer.write(Row.sheet.cells(row)) }
            return writer.bytes
        }
        return (noun.file, write(noun.rowType))
    }

    private static func planFiles(_ plan: Plan?, status: String) -> [File] {
        var placing = CSVWriter()
        placing.write(PlanIntake.placementHeader)
        for row in plan?.placements ?? [] {
            placing.write([
                row.request, row.slot, row.out.description, row.back.description, status,
            ])
        }
        var speaking = CSVWriter()
        speaking.write(PlanIntake.sessionHeader)
        for row in plan?.sessions ?? [] {
            speaking.write([
                row.request, row.speaker, row.start.description, row.end.description,
                row.mode.rawValue, status,
            ])
        }
        var prices = CSVWriter()
        prices.write(PlanIntake.priceHeader)
        plan?.proof?.forEachRow { prices.write($0) }
        return [
            (PlanIntake.placementFile, placing.bytes), (PlanIntake.sessionFile, speaking.bytes),
            (PlanIntake.priceFile, prices.bytes),
        ]
    }
}
