package import WorkBasedLearning

/// What becomes of mails that have not reached whom they were for, when they are to be told again.
///
/// A mail leaves again as it is where all that it says still stands. What was taken back, and what
/// was written for whoever reads in the recipients' place, is told anew from the published plan:
/// nobody counts as told of the former, and the latter names another address. So is a mail of which
/// a part still stands, and one whose reader has another address by now.
package struct Retelling: Sendable {
    /// Why a mail is not told again.
    package enum Reason: CaseIterable, Sendable {
        case past
        case outdated
        case replaced
        case unreached
        case answered
        case vain
        case erased
        case untellable
        case moved
    }

    /// Those that leave again as they are, lowest keys first.
    package private(set) var again: [Strayed] = []
    /// Those whose matters are told anew, lowest keys first.
    package private(set) var anew: [Strayed] = []
    package private(set) var leftOut: [Reason: Int] = [:]
    /// What is told anew.
    package private(set) var announcements: [Announcement] = []
    /// What stands before that.
    package private(set) var restored: [Change] = []
    private let scene: Scene

    /// - Parameters:
    ///   - all: every mail that has not reached whom it was for.
    ///   - delivery: an address as mails carry it; nil where none can.
    ///   - tell: what the published plan would newly tell, given what stands.
    package init(
        _ chosen: [Strayed], of all: [Strayed], in register: Register, at now: Moment,
        unixSeconds: Int64, delivery: (String) -> String?,
        tell: (Register) -> Tidings
    ) {
        let ended = tell(register).announcements.flatMap(\.tellings).filter { $0.told == nil }
        scene = Scene(
            register: register, now: now, unixSeconds: unixSeconds,
            ended: Set(ended.map(\.matter)), trail: Trail(all),
            book: AddressBook(register, delivery: delivery))
        var scratch = register
        var wanted: [Matter] = []
        for notice in chosen.sorted(by: { $0.key > $1.key }) {
            switch scene.verdict(notice) {
            case .again: again.append(notice)
            case .out(let reason): leave(out: notice, reason)
            case .anew: wanted += takeBack(notice, &scratch)
            }
        }
        again.reverse()
        anew.reverse()
        if !wanted.isEmpty { tellAnew(Set(wanted), scratch, tell) }
    }

    private mutating func leave(out notice: Strayed, _ reason: Reason) {
        leftOut[reason, default: 0] += 1
    }

    /// Brings back what stood before a mail, as far as nothing newer does.
    private mutating func takeBack(_ notice: Strayed, _ scratch: inout Register) -> [Matter] {
        let turns = notice.turns.filter { turn in
            let told = scratch.told(about: turn.matter)
            let isLast =
                notice.astray == .recalled ? told == turn.before : told?.digest == turn.after
            return isLast && !scene.isAnswered(turn) && !scene.isVain(turn, of: notice)
        }
        if turns.isEmpty {
            let isAnswered = notice.turns.contains { scene.isAnswered($0) }
            leave(out: notice, isAnswered ? .answered : scene.end(of: notice))
            return []
        }
        for turn in turns { scratch.apply(.told(turn.matter, turn.before)) }
        anew.append(notice)
        return turns.map(\.matter)
    }

    private mutating func tellAnew(
        _ wanted: Set<Matter>, _ scratch: Register, _ tell: (Register) -> Tidings
    ) {
        announcements = tell(scratch).announcements.filter { announcement in
            announcement.tellings.contains { wanted.contains($0.matter) }
        }
        let told = announcements.flatMap(\.tellings).map(\.matter)
        restored = told.filter { wanted.contains($0) }.compactMap { matter in
            let earlier = scratch.told(about: matter)
            return earlier == scene.register.told(about: matter) ? nil : .told(matter, earlier)
        }
        let said = Set(told)
        let lost = anew.filter { notice in !notice.turns.contains { said.contains($0.matter) } }
        for notice in lost { leave(out: notice, scene.reasonForSilence(about: notice)) }
        let gone = Set(lost.map(\.key))
        anew.removeAll { gone.contains($0.key) }
    }

    /// How many mails leave.
    package var mails: Int { again.count + announcements.count }

    /// How many people they are for.
    package var people: Int {
        Set(again.compactMap(\.address) + announcements.map(\.recipient.address)).count
    }

    /// How many mails go to each audience.
    package var audiences: [Audience: Int] {
        Dictionary(
            (again.map(\.audience) + announcements.map(\.audience)).map { ($0, 1) },
            uniquingKeysWith: +)
    }
}

/// What stands while mails are judged.
private struct Scene {
    let register: Register
    let now: Moment
    let unixSeconds: Int64
    /// What the published plan no longer has, though people were told of it.
    let ended: Set<Matter>
    let trail: Trail
    let book: AddressBook

    enum Verdict {
        case again
        case anew
        case out(Retelling.Reason)
    }

    func verdict(_ notice: Strayed) -> Verdict {
        if notice.isMarked || notice.astray == .recalled || notice.address == nil {
            let reason: Retelling.Reason = notice.address == nil ? .erased : .untellable
            return notice.turns.isEmpty ? .out(reason) : .anew
        }
        if let until = notice.until, until <= unixSeconds { return .out(.past) }
        let isFormer = book.isFormer(notice)
        if let asking = notice.matter.confirmedAsk {
            return verdict(confirming: asking, isFormer: isFormer)
        }
        if notice.turns.isEmpty { return isFormer ? .out(.moved) : .again }
        let current = notice.turns.filter(isCurrent)
        if current.isEmpty { return .out(end(of: notice)) }
        if current.count < notice.turns.count { return .anew }
        if isPast(notice) { return .out(.past) }
        if notice.turns.allSatisfy(isAnswered) { return .out(.answered) }
        if notice.turns.allSatisfy({ isVain($0, of: notice) }) { return .out(.vain) }
        // What is off is told where it was told before.
        return isFormer && notice.turns.contains { $0.after != nil } ? .anew : .again
    }

    private func verdict(confirming asking: Matter, isFormer: Bool) -> Verdict {
        guard let told = register.told(about: asking), !ended.contains(asking) else {
            return .out(.outdated)
        }
        if told.start.map({ $0 <= now }) == true { return .out(.past) }
        return isFormer ? .out(.moved) : .again
    }

    /// Why nothing that a mail says stands as it says it.
    func end(of notice: Strayed) -> Retelling.Reason {
        let stands = notice.turns.contains { turn in
            register.told(about: turn.matter) != nil && !ended.contains(turn.matter)
        }
        return stands ? .replaced : .outdated
    }

    /// Why the published plan tells nothing anew of what a mail says.
    func reasonForSilence(about notice: Strayed) -> Retelling.Reason {
        if isPast(notice) { return .past }
        return book.reaches(notice) ? .outdated : .unreached
    }

    private func isCurrent(_ turn: Turn) -> Bool {
        register.told(about: turn.matter)?.digest == turn.after && !ended.contains(turn.matter)
    }

    func isPast(_ notice: Strayed) -> Bool {
        notice.turns.allSatisfy { turn in
            let told = register.told(about: turn.matter) ?? turn.before
            return told?.start.map { $0 <= now } ?? false
        }
    }

    /// Whether it asks what has been answered.
    func isAnswered(_ turn: Turn) -> Bool {
        guard let kind = AskKind(rawValue: turn.matter.kind), turn.after != nil else {
            return false
        }
        return register.answer(kind, turn.matter.parties).state != .asked
    }

    /// Whether it takes back what its reader never got.
    func isVain(_ turn: Turn, of notice: Strayed) -> Bool {
        turn.after == nil && trail.hasBegun(turn, before: notice.key)
    }
}

/// The turns of mails that have not reached whom they were for, by matter.
private struct Trail {
    private var turns: [Matter: [(key: Int64, turn: Turn)]] = [:]

    init(_ all: [Strayed]) {
        for notice in all where notice.astray != .recalled {
            for turn in notice.turns { turns[turn.matter, default: []].append((notice.key, turn)) }
        }
    }

    /// Whether all that led to a turn, from the first telling on, has gone astray.
    func hasBegun(_ turn: Turn, before key: Int64) -> Bool {
        var (turn, key) = (turn, key)
        while let before = turn.before {
            let earlier = turns[turn.matter]?.last {
                $0.key < key && $0.turn.after == before.digest
            }
            guard let earlier else { return false }
            (key, turn) = (earlier.key, earlier.turn)
        }
        return true
    }
}
