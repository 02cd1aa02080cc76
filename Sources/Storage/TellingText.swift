import Foundation
import WorkBasedLearning

/// What stood before a notice, as one text in JSON.
enum TellingText {
    private struct Entry: Codable {
        let kind: String
        let subject: Int64
        let recipient: Int64
        let ordinal: Int
        var told: Record?
        /// The digest of what stands after the notice.
        var after: String?
    }

    private struct Record: Codable {
        let digest: String
        let address: String
        let language: String
        let gist: String
        let root: String
        let round: Int64
        let sequence: Int
        let start: String?
        let end: String?
        let place: String
        let at: String?
    }

    /// nil where nothing stood or is to stand.
    ///
    /// - Parameter after: the digests of what stands after it, in the same order.
    static func write(_ tellings: [Telling], after: [String?] = []) throws -> String? {
        if tellings.isEmpty { return nil }
        let entries = tellings.enumerated().map { place, telling in
            Entry(
                kind: telling.matter.kind, subject: telling.matter.subject,
                recipient: telling.matter.recipient, ordinal: telling.matter.ordinal,
                told: telling.told.map(record), after: place < after.count ? after[place] : nil)
        }
        return String(decoding: try JSONEncoder().encode(entries), as: UTF8.self)
    }

    private static func record(_ told: Told) -> Record {
        Record(
            digest: told.digest, address: told.address, language: told.language.rawValue,
            gist: told.gist, root: told.root, round: told.round, sequence: told.sequence,
            start: told.start?.description, end: told.end?.description, place: told.place,
            at: told.at?.description)
    }

    /// - Throws: for a text that `write` never made.
    static func read(_ text: String?) throws -> [Telling] {
        try turns(text).map { Telling(matter: $0.matter, told: $0.before) }
    }

    /// The same with what stands after the notice.
    static func turns(_ text: String?) throws -> [Turn] {
        guard let text else { return [] }
        return try JSONDecoder().decode([Entry].self, from: Data(text.utf8)).map { entry in
            Turn(
                matter: Matter(
                    kind: entry.kind, subject: entry.subject, recipient: entry.recipient,
                    ordinal: entry.ordinal), before: entry.told.map(told), after: entry.after)
        }
    }

    private static func told(_ record: Record) -> Told {
        Told(
            digest: record.digest, address: record.address,
            language: Language(rawValue: record.language) ?? .english, gist: record.gist,
            root: record.root, round: record.round, sequence: record.sequence,
            start: record.start.flatMap { Moment($0) }, end: record.end.flatMap { Moment($0) },
            place: record.place, at: record.at.flatMap { Moment($0) })
    }
}
