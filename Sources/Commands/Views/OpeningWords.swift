import Planning
import Wire
import WorkBasedLearning

/// What could be had, and what stands in the way, as people read it.
struct OpeningWords {
    private let asked: AskedRequest
    private let register: Register

    init(_ asked: AskedRequest, _ register: Register) {
        self.asked = asked
        self.register = register
    }

    func line(_ opening: Opening, after beginning: String = "  ") -> ReplyLine {
        let place = asked.words(for: opening.way, register)
        let lacks = opening.lacks.map(words)
        let why = lacks.isEmpty ? "" : ": " + lacks.joined(separator: "; ")
        guard asked.isFull else {
            return .data(
                beginning + place + why,
                OpeningWords.members(of: opening.way) + [Member("lacks", .list(lacks))])
        }
        return .data(
            "\(beginning)\(place), \(counted(opening.points, "point"))\(why)",
            OpeningWords.members(of: opening) + members(of: opening.lacks))
    }

    /// One list for each of the numbers, so that a line stays one object.
    private func members(of lacks: [Lack]) -> [Member] {
        [
            Member("lacks", .list(lacks.map(\.thing.name))),
            Member("used", .list(lacks.map { String($0.used) })),
            Member("capacity", .list(lacks.map { String($0.capacity) })),
            Member("minimum", .list(lacks.map { String($0.minimum) })),
            Member("prices", .list(lacks.map { hundredths($0.price) })),
        ]
    }

    /// What is lacking, the slot having been named before.
    func words(for lack: Lack) -> String {
        if lack.isShut {
            return "the slot needs at least \(lack.minimum) together, and the plan sends "
                + (lack.used == 0 ? "nobody else" : "only \(counted(lack.used, "other"))")
        }
        switch lack.thing {
        case .studentDay(_, let day): return "the student already has \(busy(on: day)) that day"
        case .sectionDay(_, let day): return "the class already has \(busy(on: day)) that day"
        default: break
        }
        guard asked.isFull else { return Discretion.words(lack.thing, shortage(of: lack)) }
        let price = ScarcityReport.points(lack.price)
        return shortage(of: lack)
            + (price > 0 ? ", one more would be worth about \(counted(price, "point"))" : "")
    }

    /// That nothing of a thing is left; the slot has been named before.
    private func shortage(of lack: Lack) -> String {
        let share = "\(lack.used) of \(lack.capacity)"
        return switch lack.thing {
        case .slot: "the slot is full (\(share))"
        case .employerMonth(let employer, let year, let month):
            "the monthly limit of \(register.employers[employer]?.name ?? employer) is reached "
                + "(\(share) in \(monthInWords(year, month)))"
        case .speakerMonth(let speaker, let year, let month):
            "the monthly limit of \(register.speakers[speaker]?.name ?? speaker) is reached "
                + "(\(share) in \(monthInWords(year, month)))"
        case .schoolDay(let school, let day):
            "the daily release limit of \(register.schools[school]?.name ?? school) on "
                + "\(day.inWords) is reached (\(share))"
        default: "\(register.words(for: lack.thing)) is taken (\(share))"
        }
    }

    /// What the plan gives the same student or class on a day by another request.
    private func busy(on day: Day) -> String {
        let unknown = "something"
        guard let plan = asked.plan else { return unknown }
        if let student = register.requests[asked.id]?.student {
            let others = register.requests.owners(naming: student).filter { $0 != asked.id }
            let other = others.compactMap { plan.placement(of: $0) }.first { place in
                register.slots[place.slot]?.start.day == day
            }
            return other.map { register.words(forSlot: $0.slot) } ?? unknown
        }
        let section = register.speakerRequests[asked.id]?.section
        let other = plan.sessions.first { session in
            session.request != asked.id && session.start.day == day
                && register.speakerRequests[session.request]?.section == section
        }
        return other.map { asked.name(of: $0.speaker, register) } ?? unknown
    }

    static func members(of opening: Opening) -> [Member] {
        members(of: opening.way) + [Member("points", .number(opening.points))]
    }

    static func members(of way: Opening.Way) -> [Member] {
        switch way {
        case .placement(let place):
            [
                Member("slot", .text(place.slot)), Member("out", .text(place.out.description)),
                Member("back", .text(place.back.description)),
            ]
        case .session(let session):
            [
                Member("speaker", .text(session.speaker)),
                Member("start", .text(session.start.description)),
                Member("end", .text(session.end.description)),
                Member("mode", .text(session.mode.rawValue)),
            ]
        }
    }
}

extension AskedRequest {
    /// What the request wants.
    var target: Noun { noun == .request ? .slot : .speaker }
    /// What the request does with what it wants.
    var verb: String { noun == .request ? "take" : "have" }
    var link: String { noun == .request ? "in" : "with" }

    /// A slot or speaker by id and what it is.
    func name(of target: String, _ register: Register) -> String {
        if noun == .request { return register.words(forSlot: target) }
        return register.speakers[target].map { "\(target) (\($0.name))" } ?? target
    }

    /// A place with the journeys to it, or a session.
    func words(for way: Opening.Way, _ register: Register) -> String {
        switch way {
        case .placement(let place):
            let name = register.words(forSlot: place.slot)
            return place.out == .virtual
                ? "\(name), online" : "\(name), out \(place.out), back \(place.back)"
        case .session(let session):
            return "\(name(of: session.speaker, register)), "
                + "\(stretchInWords(session.start, session.end)), \(session.mode.rawValue)"
        }
    }
}

/// `250.00`.
private func hundredths(_ number: Double) -> String {
    let parts = Int((number * 100).rounded())
    let rest = parts % 100
    return "\(parts / 100).\(rest < 10 ? "0" : "")\(rest)"
}
