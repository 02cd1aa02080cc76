/// The plan files of a folder, read but not judged: `plan.csv` and `speaker_plan.csv`.
package struct PlanIntake: Sendable {
    package var placements: [Placement] { placing.map(\.row) }
    package var sessions: [Session] { speaking.map(\.row) }
    package private(set) var faults: [Fault] = []

    private var placing: [(line: Int, row: Placement)] = []
    private var speaking: [(line: Int, row: Session)] = []

    package static let placementFile = "plan.csv"
    package static let sessionFile = "speaker_plan.csv"
    package static let priceFile = "prices.csv"
    static let files = [placementFile, sessionFile, priceFile]

    package static let placementHeader = ["request", "slot", "out", "back", "status"]
    package static let sessionHeader = ["request", "speaker", "start", "end", "mode", "status"]
    package static let priceHeader = ["case", "resource", "request", "price"]

    /// nil where the folder has neither file.
    init?(_ raw: [RawSheet]) {
        let placements = raw.first { $0.file == PlanIntake.placementFile }
        let sessions = raw.first { $0.file == PlanIntake.sessionFile }
        guard placements != nil || sessions != nil else { return nil }
        placing = read(placements, PlanIntake.placementHeader) { cells in
            Placement(
                request: cells[0], slot: cells[1], out: Leg(cells[2]), back: Leg(cells[3]))
        }
        speaking = read(sessions, PlanIntake.sessionHeader) { cells in
            guard let start = Moment(cells[2]), let end = Moment(cells[3]),
                let mode = Mode(rawValue: cells[4])
            else { return nil }
            return Session(
                request: cells[0], speaker: cells[1], start: start, end: end, mode: mode)
        }
    }

    private mutating func read<Row>(
        _ sheet: RawSheet?, _ header: [String], _ make: ([String]) -> Row?
    ) -> [(line: Int, row: Row)] {
        guard let sheet else { return [] }
        let names = sheet.header.map { trimmed($0) }
        var rows: [(line: Int, row: Row)] = []
        var seen: Set<String> = []
        for raw in sheet.rows {
            let cells = header.map { name in
                names.firstIndex(of: name).flatMap {
                    $0 < raw.cells.count ? trimmed(raw.cells[$0]) : nil
                } ?? ""
            }
            if let empty = header.indices.first(where: {
                cells[$0].isEmpty && header[$0] != "status"
            }) {
                faults.append(
                    Fault(
                        file: sheet.file, line: raw.line, column: header[empty],
                        text: "must be filled"))
            } else if !seen.insert(cells[0]).inserted {
                let text = "\(quoted(cells[0])) stands in an earlier row already"
                faults.append(
                    Fault(file: sheet.file, line: raw.line, column: "request", text: text))
            } else if let row = make(cells) {
                rows.append((raw.line, row))
            } else {
                let text = "start, end or mode cannot be read"
                faults.append(Fault(file: sheet.file, line: raw.line, column: nil, text: text))
            }
        }
        return rows
    }

    /// What names nothing of the register, row by row.
    package func faults(in register: Register) -> [Fault] {
        func unknown(_ file: String, _ line: Int, _ names: [(String, String, Noun)]) -> [Fault] {
            names.filter { !register.has($0.2, $0.1) }.map { column, id, noun in
                Fault(
                    file: file, line: line, column: column,
                    text: "\(quoted(id)) is no known \(noun.words)")
            }
        }
        func run(_ column: String, _ leg: Leg) -> [(String, String, Noun)] {
            if case .run(let id) = leg { [(column, id, .trip)] } else { [] }
        }
        return placing.flatMap { line, row in
            unknown(
                PlanIntake.placementFile, line,
                [("request", row.request, .request), ("slot", row.slot, .slot)]
                    + run("out", row.out) + run("back", row.back))
        }
            + speaking.flatMap { line, row in
                unknown(
                    PlanIntake.sessionFile, line,
                    [
                        ("request", row.request, .speakerRequest),
                        ("speaker", row.speaker, .speaker),
                    ])
            }
    }
}
