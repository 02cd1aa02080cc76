import HashTreeCollections

/// One alteration of the register; what is committed is a list of these.
package enum Change: Sendable {
    /// An owner's rows replace the earlier ones; none: the owner is withdrawn.
    case fact(any FactChange)
    /// The draft is replaced; nil drops it.
    case draft(Plan?)
    /// The published plan is replaced, and the draft is gone.
    case published(Plan)
    /// What somebody has been told about a matter; nil: nothing stands any more.
    case told(Matter, Told?)
    /// What has come of an asking; with the state asked, an earlier answer is forgotten.
    case answered(AskAnswer)
    /// What has been told at its set time, with the digest of a list; nil: it is forgotten.
    case done(Occasion, String?)
    /// How far what is told at set times has come.
    case clocked(OccasionClock)
}

/// A ``Fact`` of any noun.
package protocol FactChange: Sendable {
    associatedtype Row: SheetRow
    var key: Int64 { get }
    var owner: String { get }
    var rows: [Row] { get }
}

extension FactChange {
    package var noun: Noun { Row.sheet.noun }
    package var isWithdrawal: Bool { rows.isEmpty }
}

/// The rows that an owner of one noun has from now on.
package struct Fact<Row: SheetRow>: FactChange {
    package let key: Int64
    package let owner: String
    package let rows: [Row]

    package init(key: Int64, owner: String, rows: [Row]) {
        self.key = key
        self.owner = owner
        self.rows = rows
    }
}

extension Register {
    /// Applies a change. O(1) for a fact.
    package mutating func apply(_ change: Change) {
        switch change {
        case .fact(let fact): apply(fact)
        case .draft(let plan): draft = plan
        case .published(let plan): (published, draft) = (plan, nil)
        case .told(let matter, let told): self.told[matter] = told
        case .answered(let answer):
            answers[answer.ask.parties] = answer.state == .asked ? nil : answer
        case .done(let occasion, let digest): done[occasion] = digest
        case .clocked(let clock): occasionClock = clock
        }
    }

    private mutating func apply(_ fact: some FactChange) {
        func put<Change: FactChange>(_ fact: Change) {
            Change.Row.table.change(&self) {
                $0.put(fact.rows, owner: fact.owner, key: fact.key)
            }
        }
        put(fact)
        nextKey = max(nextKey, fact.key + 1)
    }

    /// Whether an owner has these very rows.
    package func stands(_ fact: some FactChange) -> Bool {
        func stands<Change: FactChange>(_ fact: Change) -> Bool {
            table(of: Change.Row.self).rows(fact.owner) == fact.rows
        }
        return stands(fact)
    }

    /// The change that gives an owner these rows: under its key, or a new one.
    package mutating func fact<Row: SheetRow>(owner: String, rows: [Row]) -> Change {
        let key = table(of: Row.self).entry(owner)?.key ?? takeKey()
        return .fact(Fact(key: key, owner: owner, rows: rows))
    }

    /// A key that nothing had before.
    package mutating func takeKey() -> Int64 {
        defer { nextKey += 1 }
        return nextKey
    }
}
