import Testing

@testable import WorkBasedLearning

@Suite("Answers in step with what is told and with the facts")
struct AskUpkeepTests {
    private var register = Register()
    private let parties: AskParties
    private let matter: Matter

    init() throws {
        for noun in [Noun.employer, .site, .slot] { try register.addExample(of: noun) }
        parties = try #require(register.parties(ofSlot: "O1"))
        matter = AskKind.employer.matter(parties)
    }

    private func told(round: Int64 = 5, sequence: Int = 0, digest: String = "d") -> Told {
        Told(
            digest: digest, address: "a@example.net", language: .english, gist: "g", round: round,
            sequence: sequence)
    }

    private mutating func answer(_ state: AskState, round: Int64 = 5) {
        if round > 0 { register.apply(.told(matter, told(round: round))) }
        register.apply(.answered(AskAnswer(ask: Ask(parties, round: round), state: state)))
    }

    private var state: AskState { register.answer(.employer, parties).state }

    @Test("Another roster keeps an acceptance; another time, another round or none ends it")
    mutating func tellings() {
        let cases: [(Told?, AskState)] = [
            (told(digest: "e"), .accepted), (told(sequence: 1), .asked), (told(round: 6), .asked),
            (nil, .asked),
        ]
        for (next, expected) in cases {
            answer(.accepted)
            let written = register.take([.told(matter, next)])
            #expect(state == expected)
            #expect(written.count == (expected == .accepted ? 1 : 2))
        }
        #expect(!register.hasAnswers)
    }

    @Test("A refusal outlives its ask, until another round begins")
    mutating func refusal() {
        answer(.accepted)
        let ask = Ask(parties, round: 5)
        register.take([
            .told(matter, nil), .answered(AskAnswer(ask: ask, state: .declined)),
        ])
        #expect(state == .declined && register.hasDeclined(parties))
        register.take([.told(matter, told(round: 9))])
        #expect(state == .asked)
    }

    @Test("Other notices about the same keys are no answers' matter")
    mutating func others() {
        answer(.accepted)
        let other = Matter(
            kind: "student_placed", subject: parties.subject, recipient: parties.contact)
        register.take([.told(other, nil), .draft(nil)])
        #expect(state == .accepted)
    }

    @Test("Another row of the slot lifts a refusal and keeps an acceptance; the same row neither")
    mutating func rows() throws {
        var slot = try #require(register.slots["O1"])
        for (given, expected) in [(AskState.accepted, AskState.accepted), (.declined, .asked)] {
            answer(given)
            let same = register.fact(owner: "O1", rows: [slot])
            register.take([same])
            #expect(state == given)
            slot.max += 1
            let other = register.fact(owner: "O1", rows: [slot])
            register.take([other])
            #expect(state == expected)
        }
    }

    @Test("Where no mail has asked, any other row has to be answered anew")
    mutating func unmailed() throws {
        answer(.accepted, round: 0)
        #expect(state == .accepted)
        var slot = try #require(register.slots["O1"])
        slot.max += 1
        let other = register.fact(owner: "O1", rows: [slot])
        register.take([other])
        #expect(state == .asked)
    }

    @Test("Where no mail has asked, a plan without it ends an acceptance")
    mutating func plans() {
        let placement = Placement(request: "R1", slot: "O1", out: .walk, back: .walk)
        func plan(_ placements: [Placement]) -> Plan {
            Plan(
                placements: placements, sessions: [], revision: 1, asOf: nil, seed: 1, points: 0)
        }
        answer(.accepted, round: 0)
        register.take([.published(plan([placement]))])
        #expect(state == .accepted)
        register.take([.published(plan([]))])
        #expect(state == .asked)
    }

    @Test("Who or what is gone takes the answer along", arguments: [Noun.slot, .employer])
    mutating func gone(noun: Noun) {
        answer(.declined)
        let change =
            noun == .slot
            ? register.fact(owner: "O1", rows: [Slot]())
            : register.fact(owner: "E1", rows: [Employer]())
        register.take([change])
        #expect(!register.hasAnswers)
    }
}

extension Register {
    /// Adds the row that a noun's sheet has as its example.
    fileprivate mutating func addExample(of noun: Noun) throws {
        func add<Row: SheetRow>(_: Row.Type) throws {
            var row = Row()
            for (column, text) in zip(Row.sheet.columns, Row.sheet.example) where !text.isEmpty {
                try column.parse(text, &row)
            }
            let change = fact(owner: Row.sheet.owner(row), rows: [row])
            apply(change)
        }
        try add(noun.rowType)
    }
}
