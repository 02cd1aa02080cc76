import WorkBasedLearning

/// The mails that wait, for their time or for another try, and whose reader or matter a change
/// takes away.
///
/// Whoever is no longer on record, or is written to at another address by now, is not to get what
/// was written before; nor is anybody told or reminded of a request, slot or session that is gone.
struct Overtaken {
    /// The keys of the notices, lowest first.
    let notices: [Int64]
    /// Those among them after which it is as if they had never been written. An asking that was
    /// answered has been heard of all the same, so that its matter stays told.
    let unsaid: [Int64]
    /// What these tell of.
    let matters: Set<Matter>
    /// The askings whose acceptance they confirm, where those still stand.
    let accepted: Set<Matter>

    /// O(changes), and O(mails that wait) where a change is about a person or takes something away.
    init(by changes: [Change], in register: Register, _ outbox: Ledger) {
        let change = outbox.openCount > 0 ? Touched(changes, register) : nil
        guard let change, !change.isEmpty else {
            (notices, unsaid, matters, accepted) = ([], [], [], [])
            return
        }
        let overtaken = outbox.resting.filter { _, entry in
            entry.matters.contains { change.takesAway($0, register) }
                || entry.about.map(change.takesAway) ?? false
                || entry.confirms.map(change.altersAcceptance) ?? false
        }
        notices = overtaken.map(\.key).sorted()
        let open = overtaken.filter { !$0.value.matters.contains(where: register.isAnswered) }
        unsaid = open.map(\.key).sorted()
        matters = Set(open.flatMap(\.value.matters))
        accepted = Set(overtaken.compactMap(\.value.confirms))
    }
}

/// The readers whose addresses changes touch, and what they take away, by key.
private struct Touched {
    private var addresses: [Int64: Set<String>] = [:]
    /// The readers who had others before.
    private var moved: Set<Int64> = []
    /// What goes itself, and the published requests whose slot goes.
    private var gone: Set<Int64> = []
    /// The slots which published requests leave, or come back to.
    private var altered: Set<Int64> = []

    var isEmpty: Bool { addresses.isEmpty && gone.isEmpty && altered.isEmpty }

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
            func all(_ register: Register) -> Set<String> {
                Set(audiences.flatMap { register.addresses(of: owner, as: $0) })
            }
            addresses[key] = all(after)
            if all(register) != addresses[key] { moved.insert(key) }
        }
        notePlaces(changes, register)
    }

    /// Takes note of the slots that published requests leave or come back to, and of the requests
    /// whose published slot goes. O(plan) where there are any.
    private mutating func notePlaces(_ changes: [Change], _ register: Register) {
        var (requests, slots): (Set<String>, Set<String>) = ([], [])
        for case .fact(let fact) in changes {
            let comes = !fact.isWithdrawal && !register.has(fact.noun, fact.owner)
            if fact.noun == .request, fact.isWithdrawal || comes { requests.insert(fact.owner) }
            if fact.noun == .slot, fact.isWithdrawal { slots.insert(fact.owner) }
        }
        if requests.isEmpty, slots.isEmpty { return }
        for placement in register.published?.placements ?? [] {
            if requests.contains(placement.request), let key = register.key(.slot, placement.slot) {
                altered.insert(key)
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

    /// Whether a confirmation of the acceptance of an asking names others than who is left, or its
    /// reader was written to at another address before.
    func altersAcceptance(_ asking: Matter) -> Bool {
        altered.contains(asking.subject) || moved.contains(asking.recipient)
    }

    /// Whether what stands of a matter has lost its reader, its subject or one of those whom it
    /// names; what is off has not.
    func takesAway(_ matter: Matter, _ register: Register) -> Bool {
        guard let told = register.told(about: matter) else { return false }
        return gone.contains(matter.subject) || altered.contains(matter.subject)
            || addresses[matter.recipient].map { !$0.contains(told.address) } ?? false
    }
}

extension Register {
    /// Whether a matter is an asking that was answered.
    fileprivate func isAnswered(_ matter: Matter) -> Bool {
        AskKind(rawValue: matter.kind).map { answer($0, matter.parties).state != .asked } ?? false
    }
}
