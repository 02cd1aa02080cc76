package import WorkBasedLearning

/// Past events with what their subjects are now, where that still stands.
package struct Recollection {
    private let register: Register
    /// The ids by internal key of each noun that has come up.
    private var ids: [Noun: [Int64: String]] = [:]

    package init(_ register: Register) {
        self.register = register
    }

    /// O(entries of the noun) for the first event about a noun, O(1) for the others.
    package mutating func event(_ past: PastEvent) -> Event {
        guard let subject = past.subject, let noun = noun(of: past, subject) else {
            return Event(past.kind, subject: past.subject, webhook: past.webhook)
        }
        return Event(past.kind, subject: subject, noun: noun, owner: id(noun, subject))
    }

    /// The noun of a past event's subject, which the first word of its kind names; an answer to
    /// an asking may be about either of two.
    private mutating func noun(of past: PastEvent, _ subject: Int64) -> Noun? {
        let word = past.kind.split(separator: "-").first.map(String.init) ?? ""
        guard word == "ask" else { return Noun(rawValue: word) }
        return id(.slot, subject) == nil ? .speakerRequest : .slot
    }

    private mutating func id(_ noun: Noun, _ key: Int64) -> String? {
        if ids[noun] == nil { ids[noun] = register.ids(noun) }
        return ids[noun]?[key]
    }
}

extension Register {
    /// The ids of a noun's entries by internal key. O(entries).
    fileprivate func ids(_ noun: Noun) -> [Int64: String] {
        func ids<Row: SheetRow>(_ type: Row.Type) -> [Int64: String] {
            Dictionary(
                uniqueKeysWithValues: table(of: type).unordered.map { ($0.value.key, $0.key) })
        }
        return ids(noun.rowType)
    }
}
