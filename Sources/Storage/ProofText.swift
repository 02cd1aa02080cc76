import Foundation
import WorkBasedLearning

/// The prices of a proof as one text: a line an entry, its cells separated by tabs.
///
/// Ids and names of things hold no control characters, so that tabs and line ends are free.
enum ProofText {
    static func write(_ proof: Proof) -> Data {
        var text: [UInt8] = []
        proof.forEachRow { cells in
            for (place, cell) in cells.enumerated() {
                if place > 0 { text.append(UInt8(ascii: "\t")) }
                text.append(contentsOf: cell.utf8)
            }
            text.append(UInt8(ascii: "\n"))
        }
        return Data(text)
    }

    /// - Throws: ``StoreFault`` for a line that `write` never made.
    static func read(_ text: Data, bound: Int) throws -> Proof {
        var cases: [(name: String, entries: [Proof.Entry])] = []
        for line in text.split(separator: UInt8(ascii: "\n")) {
            let cells = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
                .map { String(decoding: $0, as: UTF8.self) }
            guard cells.count == 4, let term = Proof.Term(cells[3]) else {
                throw StoreFault("the prices of a plan hold a line that cannot be read")
            }
            if cases.last?.name != cells[0] { cases.append((cells[0], [])) }
            cases[cases.count - 1].entries.append(
                Proof.Entry(thing: cells[1], request: cells[2], term: term))
        }
        if cases.isEmpty { cases = [("", [])] }
        return Proof(
            bound: bound, cases: cases.map { Proof.Case(name: $0.name, entries: $0.entries) })
    }
}
