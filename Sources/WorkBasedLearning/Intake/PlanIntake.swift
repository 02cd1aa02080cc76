/// The plan files of a folder, read but not judged: `plan.csv` and `speaker_plan.csv`.
package struct PlanIntake: Sendable {
    package let placements: [Placement]
    package let sessions: [Session]
    package let faults: [Fault]

    package static let placementFile = "plan.csv"
    package static let sessionFile = "speaker_plan.csv"
    package static let priceFile = "prices.csv"
    static let files = [placementFile, sessionFile, priceFile]

    package static let placementHeader = ["request", "slot", "out", "back", "status"]
    package static let sessionHeader = ["request", "speaker", "start", "end", "mode", "status"]
    package static let priceHeader = ["case", "resource", "request", "price"]

    /// nil where the folder has neither file.
    init?(_ raw: [RawSheet]) {
        let placing = raw.first { $0.file == PlanIntake.placementFile }
        let speaking = raw.first { $0.file == PlanIntake.sessionFile }
        guard placing != nil || speaking != nil else { return nil }
        var faults: [Fault] = []
        placements = PlanIntake.rows(placing, PlanIntake.placementHeader, &faults) { cells in
            Placement(
                request: cells[0], slot: cells[1], out: Leg(cells[2]), back: Leg(cells[3]))
        }
        sessions = PlanIntake.rows(speaking, PlanIntake.sessionHeader, &faults) { cells in
            guard let start = Moment(cells[2]), let end = Moment(cells[3]),
                let mode = Mode(rawValue: cells[4])
            else { return nil }
            return Session(
                request: cells[0], speaker: cells[1], start: start, end: end, mode: mode)
        }
        self.faults = faults
    }

    private static func rows<Row>(
        _ sheet: RawSheet?, _ header: [String], _ faults: inout [Fault],
        _ make: ([String]) -> Row?
    ) -> [Row] {
        guard let sheet else { return [] }
        let names = sheet.header.map { trimmed($0) }
        var rows: [Row] = []
        var seen: Set<String> = []
        for raw in sheet.rows {
            let cells = header.map { name in
                names.firstIndex(of: name).flatMap {
                    $0 < raw.cells.count ? trimmed(raw.cells[$0]) : nil
                } ?? ""
            }
            func fault(_ column: String?, _ text: String) {
                faults.append(Fault(file: sheet.file, line: raw.line, column: column, text: text))
            }
            if !seen.insert(cells[0]).inserted {
                fault("request", "\(quoted(cells[0])) stands in an earlier row already")
            } else if let row = make(cells) {
                rows.append(row)
            } else {
                fault(nil, "start, end or mode cannot be read")
            }
        }
        return rows
    }

    /// What names nothing of the register, row by row.
    package func faults(in register: Register) -> [Fault] {
        func fault(_ file: String, _ column: String, _ id: String, _ noun: Noun) -> [Fault] {
            register.has(noun, id)
                ? []
                : [
                    Fault(
                        file: file, line: 1, column: column,
                        text: "\(quoted(id)) is no known \(noun.words)")
                ]
        }
        return placements.flatMap { row in
            fault(PlanIntake.placementFile, "request", row.request, .request)
                + fault(PlanIntake.placementFile, "slot", row.slot, .slot)
                + [row.out, row.back].flatMap { leg in
                    if case .run(let id) = leg {
                        fault(PlanIntake.placementFile, "out or back", id, .trip)
                    } else {
                        [Fault]()
                    }
                }
        }
            + sessions.flatMap { row in
                fault(PlanIntake.sessionFile, "request", row.request, .speakerRequest)
                    + fault(PlanIntake.sessionFile, "speaker", row.speaker, .speaker)
            }
    }
}
