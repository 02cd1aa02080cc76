import Testing
import WorkBasedLearning

@testable import Planning

/// The county of `Example.county`, altered by what an example gives.
struct ExampleCounty {
    private(set) var register = Register()
    private(set) var asOf = County.asOf
    /// The day of the speaker's session; nil for the first of the request's.
    private var sessionDay: Day?
    private var sessionMinute = 540

    /// What `Example.county` says, as sentences of examples.
    private static let sentences = [
        "school H1 latitude=38.44 longitude=-122.71",
        "availability H1 kind=free start=08:00 end=15:00",
        "employer E1 sector=Health",
        "site W1 employer=E1 latitude=38.45 longitude=-122.71",
        "student S1 school=H1 grade=11 birthdate=2010-05-01 pathways=Health documents=waiver",
        "student S1 travel=ride;walk",
        "slot O1 site=W1 kind=job_shadow max=2 start=2027-02-16T09:00 end=2027-02-16T11:00",
        "request R1 student=S1 kind=job_shadow",
        "teacher P1 school=H1",
        "section C1 teacher=P1 school=H1 pathway=Health",
        "availability C1 kind=free start=09:00 end=10:00",
        #"speaker K1 employer=E1 site=W1 modes=onsite pathways=Health topics="Robotics at work""#,
        "availability K1 kind=free start=08:00 end=15:00",
        "speaker_request G1 section=C1 earliest=2027-02-16 latest=2027-02-16 minutes=30",
    ]

    /// Makes the county and alters it; a sentence that cannot be read fails the test.
    init(_ given: [String] = []) {
        for sentence in Self.sentences + given {
            do throws(Unreadable) {
                try alter(sentence)
            } catch {
                Issue.record("The sentence \"\(sentence)\" cannot be read: \(error.text).")
            }
        }
    }

    /// Why a sentence of an example cannot be read.
    struct Unreadable: Error {
        let text: String

        init(_ text: String) { self.text = text }
    }
}

/// What an example gives.
extension ExampleCounty {
    /// Does what a sentence of an example says.
    mutating func alter(_ sentence: String) throws(Unreadable) {
        let words = Self.words(sentence)
        guard words.count > 1 else { throw Unreadable("it has but one word") }
        switch words[0] {
        case "as-of":
            guard let moment = Moment(words[1]) else {
                throw Unreadable("\"\(words[1])\" is not a moment")
            }
            asOf = moment
        case "start": try start(words[1])
        case "published": try publish(Array(words[1...]))
        case "declined": try decline(Array(words[1...]))
        default:
            guard let noun = Noun(rawValue: words[0]) else {
                throw Unreadable("\"\(words[0])\" is not the word of an entry")
            }
            try alter(noun, words[1], cells: Self.cells(words[2...]))
        }
    }

    /// The words of a sentence: what blanks separate, but for those within double quotes.
    private static func words(_ sentence: String) -> [String] {
        var words = [""]
        var isQuoted = false
        for character in sentence {
            switch character {
            case "\"": isQuoted.toggle()
            case " " where !isQuoted: words.append("")
            default: words[words.count - 1].append(character)
            }
        }
        return words.filter { !$0.isEmpty }
    }

    /// Words such as `grades=12` as names and values.
    private static func cells(
        _ words: ArraySlice<String>
    ) throws(Unreadable) -> [(name: String, value: String)] {
        var cells: [(name: String, value: String)] = []
        for word in words {
            guard let equals = word.firstIndex(of: "=") else {
                throw Unreadable("\"\(word)\" is not a cell")
            }
            let value = word[word.index(after: equals)...]
            cells.append((String(word[..<equals]), trimmed(value)))
        }
        return cells
    }

    /// Takes a clock time, or a moment of another day than the request's first.
    private mutating func start(_ text: String) throws(Unreadable) {
        if let minute = minuteOfDay(text) {
            sessionMinute = minute
        } else if let moment = Moment(text) {
            (sessionDay, sessionMinute) = (moment.day, moment.minute)
        } else {
            throw Unreadable("\"\(text)\" is neither a clock time nor a moment")
        }
    }

    /// Publishes a row of a plan file, without its status.
    private mutating func publish(_ row: [String]) throws(Unreadable) {
        var (placements, sessions) = (
            register.published?.placements ?? [], register.published?.sessions ?? []
        )
        if row.count == 4 {
            placements.append(
                Placement(request: row[0], slot: row[1], out: Leg(row[2]), back: Leg(row[3])))
        } else if row.count == 5, let start = Moment(row[2]), let end = Moment(row[3]),
            let mode = Mode(rawValue: row[4])
        {
            sessions.append(
                Session(request: row[0], speaker: row[1], start: start, end: end, mode: mode))
        } else {
            throw Unreadable("it is no row of a plan file")
        }
        register.published = plan(placements, sessions)
    }

    /// Lets the host of a slot say no, or a speaker about a request.
    private mutating func decline(_ words: [String]) throws(Unreadable) {
        let parties =
            words.count == 1
            ? register.parties(ofSlot: words[0])
            : register.parties(ofRequest: words[0], speaker: words[1])
        guard let parties else { throw Unreadable("nobody is asked about that") }
        let ask = Ask(parties, round: 1)
        register.apply(.answered(AskAnswer(ask: ask, state: .declined)))
    }

    /// Sets cells of an entry, which is made where it is not there, or adds a row to an owner's.
    private mutating func alter(
        _ noun: Noun, _ owner: String, cells: [(name: String, value: String)]
    ) throws(Unreadable) {
        func put<Row: SheetRow>(_: Row.Type) throws(Unreadable) {
            let known = register.table(of: Row.self).rows(owner)
            let kept = Row.sheet.single ? [] : known
            var row = Row.sheet.single ? known.first ?? Row() : Row()
            try Self.set(Row.sheet.ownerColumn, owner, of: &row)
            for cell in cells { try Self.set(cell.name, cell.value, of: &row) }
            let faults = Row.sheet.check(row) + Row.sheet.agree(row, kept)
            if let fault = faults.first { throw Unreadable("\(fault.column) \(fault.text)") }
            let change = register.fact(owner: owner, rows: kept + [row])
            register.take([change])
        }
        try put(noun.rowType)
    }

    /// Sets a cell of a row; an empty value sets it back.
    private static func set<Row: SheetRow>(
        _ name: String, _ value: String, of row: inout Row
    ) throws(Unreadable) {
        guard let column = Row.sheet.columns.first(where: { $0.name == name }) else {
            throw Unreadable("\(Row.sheet.file) has no column \"\(name)\"")
        }
        guard !value.isEmpty else { return column.clear(&row) }
        do throws(FieldFault) {
            try column.parse(value, &row)
        } catch {
            throw Unreadable("\(name) \"\(value)\" \(error.text)")
        }
    }
}

/// An option of a county as the rules judge it: what is chosen first, and what that allows then.
struct JudgedOption<Pair, Detail> {
    let situation: Situation
    let pair: Pair
    let offers: [Detail]

    /// What a rule says; nil where it judges an offer and there is none.
    func ruling(_ rule: VerdictRule<Pair, Detail>) -> Ruling? {
        switch rule.verdict {
        case .allowsPair(let isAllowed, else: _):
            return isAllowed(situation, pair) ? .allowed : .forbidden
        case .allowsOffer(let isAllowed, else: _):
            guard !offers.isEmpty else { return nil }
            return offers.contains { isAllowed(situation, $0) } ? .allowed : .forbidden
        case .takes, .takesPair:
            guard let offer = offers.first else { return nil }
            var needs: [Need] = []
            rule.take(pair, offer, in: situation, into: &needs)
            return .takes(needs.map { $0.resource.thing(situation.facts.ids).name })
        case .scores, .scoresPair:
            guard let offer = offers.first else { return nil }
            return .points(rule.points(pair, offer, in: situation))
        }
    }

    /// Why a rule forbids the option, or its first offer; nil for a rule that forbids nothing.
    func reason(_ rule: VerdictRule<Pair, Detail>) -> String? {
        switch rule.verdict {
        case .allowsPair(_, else: let reason): reason(situation, pair)
        case .allowsOffer(_, else: let reason): offers.first.map { reason(situation, $0) }
        case .takes, .takesPair, .scores, .scoresPair: nil
        }
    }
}

/// The options that examples are about.
extension ExampleCounty {
    private var situation: Situation {
        Situation(Facts(register, settings: PlanningSettings(), asOf: asOf))
    }

    /// Request R1 and slot O1, by every journey.
    var placement: JudgedOption<Pairing, Offer>? {
        let situation = situation
        let ids = situation.facts.ids
        guard let request = ids.requests.number("R1"), let student = ids.students.number("S1"),
            let slot = ids.slots.number("O1")
        else { return nil }
        let pair = Pairing(request: Int(request), student: Int(student), slot: Int(slot))
        let journeys = situation.journeys.between(pair.student, pair.slot)
        return JudgedOption(
            situation: situation, pair: pair,
            offers: journeys.map { Offer(pairing: pair, journey: $0) })
    }

    /// Speaker request G1 and speaker K1, at the example's start.
    var session: JudgedOption<Visit, SessionOffer>? {
        let situation = situation
        let ids = situation.facts.ids
        guard let request = ids.speakerRequests.number("G1"),
            let section = ids.sections.number("C1"), let speaker = ids.speakers.number("K1"),
            let asked = register.speakerRequests["G1"],
            let modes = register.speakers["K1"]?.modes,
            let mode = modes.first(where: { $0 == asked.mode }) ?? modes.first
        else { return nil }
        let visit = Visit(
            request: Int(request), section: Int(section), speaker: Int(speaker), mode: mode)
        let start = Int32(sessionMinute)
        let offer = SessionOffer(
            visit: visit, day: (sessionDay ?? asked.earliest).number, start: start,
            end: start + Int32(asked.minutes), travel: situation.travelMinutes(visit) ?? 0)
        return JudgedOption(situation: situation, pair: visit, offers: [offer])
    }
}
