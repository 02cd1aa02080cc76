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
    static func write(_ tellings: [Telling]) throws -> String? {
        if tellings.isEmpty { return nil }
        let entries = tellings.map { telling in
            Entry(
                kind: telling.matter.kind, subject: telling.matter.subject,
                recipient: telling.matter.recipient, ordinal: telling.matter.ordinal,
                told: telling.told.map(record))
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
        guard let text else { return [] }
        return try JSONDecoder().decode([Entry].self, from: Data(text.utf8)).map { entry in
            Telling(
                matter: Matter(
                    kind: entry.kind, subject: entry.subject, recipient: entry.recipient,
                    ordinal: entry.ordinal), told: entry.told.map(told))
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
