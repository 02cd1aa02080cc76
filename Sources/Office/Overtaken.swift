import WorkBasedLearning

/// The mails that wait, for their time or for another try, and whose reader or matter a change
/// takes away.
///
/// Whoever is no longer on record, or is written to at another address by now, is not to get what
/// was written before; nor is anybody told or reminded of a request, slot or session that is gone.
struct Overtaken {
    /// The keys of the notices, lowest first.
    let notices: [Int64]
    /// What they tell of.
    let matters: Set<Matter>
    /// The askings whose acceptance they confirm, where those still stand.
    let accepted: Set<Matter>

    /// O(changes), and O(mails that wait) where a change is about a person or takes something away.
    init(by changes: [Change], in register: Register, _ outbox: Ledger) {
        let change = outbox.openCount > 0 ? Touched(changes, register) : nil
        guard let change, !change.isEmpty else {
            (notices, matters, accepted) = ([], [], [])
            return
        }
        let overtaken = outbox.resting.filter { _, entry in
            entry.matters.contains { change.takesAway($0, register) }
                || entry.about.map(change.takesAway) ?? false
                || entry.confirms.map { change.overtakes($0, register) } ?? false
        }
        notices = overtaken.map(\.key).sorted()
        matters = Set(overtaken.flatMap(\.value.matters))
        accepted = Set(overtaken.compactMap(\.value.confirms))
    }
}

/// The readers whose addresses changes touch, and what they take away, by key.
private struct Touched {
    private var addresses: [Int64: Set<String>] = [:]
    /// What goes itself, and the published requests whose slot goes.
    private var gone: Set<Int64> = []
    /// The slots of which hosts have been told with others than who is left.
    private var depleted: Set<Int64> = []

    var isEmpty: Bool { addresses.isEmpty && gone.isEmpty }

    init(_ changes: [Change], _ register: Register) {
        var after = register
        var readers: [(owner: String, key: Int64, audiences: [Audience])] = []
        for case .fact(let fact) in changes {
            after.apply(.fact(fact))
            if fact.isWithdrawal { gone.insert(fact.key) }
            switch fact.noun {
            case .student: readers.append((fact.owner, fact.key, [.student, .guardian]))
            case .guardian:
                // Guardians are told under the key of their student.
                if let key = register.key(.student, fact.owner) {
                    readers.append((fact.owner, key, [.student, .guardian]))
                }
            case .teacher: readers.append((fact.owner, fact.key, [.teacher]))
            case .employer: readers.append((fact.owner, fact.key, [.employer]))
            case .speaker: readers.append((fact.owner, fact.key, [.speaker]))
            default: break
            }
        }
        for (owner, key, audiences) in readers {
            addresses[key] = Set(audiences.flatMap { after.addresses(of: owner, as: $0) })
        }
        part(withdrawn(changes), register)
    }

    /// The ids of what changes take away, by noun.
    private func withdrawn(_ changes: [Change]) -> [Noun: Set<String>] {
        var ids: [Noun: Set<String>] = [:]
        for case .fact(let fact) in changes where fact.isWithdrawal {
            ids[fact.noun, default: []].insert(fact.owner)
        }
        return ids
    }

    /// Takes note of the slots that published requests leave, and of the requests whose published
    /// slot goes. O(plan) where there are any.
    private mutating func part(_ ids: [Noun: Set<String>], _ register: Register) {
        let (requests, slots) = (ids[.request] ?? [], ids[.slot] ?? [])
        if requests.isEmpty, slots.isEmpty { return }
        for placement in register.published?.placements ?? [] {
            if requests.contains(placement.request), let key = register.key(.slot, placement.slot) {
                depleted.insert(key)
            }
            if slots.contains(placement.slot), let key = register.key(.request, placement.request) {
                gone.insert(key)
            }
        }
    }

    /// Whether what a reminder or confirmation is about, or its reader, is gone.
    func takesAway(_ matter: Matter) -> Bool {
        gone.contains(matter.subject) || gone.contains(matter.recipient)
    }

    /// Whether what stands of a matter has lost its reader, its subject or one of those whom it
    /// names; what is off, and what has been answered, has not.
    func takesAway(_ matter: Matter, _ register: Register) -> Bool {
        guard register.told(about: matter) != nil,
            gone.contains(matter.subject) || overtakes(matter, register)
        else { return false }
        guard let kind = AskKind(rawValue: matter.kind) else { return true }
        return register.answer(kind, matter.parties).state == .asked
    }

    /// Whether what has been told of a matter names somebody who has left, or its reader is written
    /// to at another address by now.
    func overtakes(_ matter: Matter, _ register: Register) -> Bool {
        guard let told = register.told(about: matter) else { return false }
        return depleted.contains(matter.subject)
            || addresses[matter.recipient].map { !$0.contains(told.address) } ?? false
    }
}
