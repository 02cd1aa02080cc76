import Commands
import Office
import Testing
import WorkBasedLearning

@Suite("Mails that a change overtakes before they leave")
struct OvertakenTests {
    private static let county = County.make()
    private static let student = county.key(.student, "S1") ?? 0
    private static let request = county.key(.request, "R1") ?? 0
    private static let matter = Matter(
        kind: "student_placed", subject: request, recipient: student)

    private static func announcement(_ address: String) -> Announcement {
        let told = Told(digest: address, address: address, language: .english, gist: "g")
        return Announcement(
            kind: "student_placed", matter: matter, audience: .student,
            tellings: [Telling(matter: matter, told: told)],
            recipient: Recipient(name: "", address: address, language: .english), details: [:])
    }

    /// A desk at which a mail to an address waits; the published plan would tell of it at another.
    private func bench(_ address: String, anew: String? = nil) -> (Bench, Guest, Int64) {
        var register = OvertakenTests.county
        register.draft = Plan(
            placements: [], sessions: [], revision: 0, asOf: nil, seed: 1, points: 0)
        let first = [OvertakenTests.announcement(address)]
        let later = anew.map { [OvertakenTests.announcement($0)] } ?? []
        let bench = Bench(
            register,
            tidings: { $0.published == nil ? first : later })
        let guest = bench.enter()
        #expect(guest.ask("publish confirm=yes").contains("mails=1"))
        return (bench, guest, bench.journal.next()?.notices.first?.key ?? 0)
    }

    @Test("Whose reader is written to at another address does not leave, and is told there")
    func moved() {
        let (bench, guest, key) = bench("old@example.net", anew: "new@example.net")
        let reply = guest.ask("set student S1 email=new@example.net")
        #expect(reply.contains("1 mail that has not left yet will not"))
        #expect(reply.contains("1 is written anew"))
        let batch = bench.journal.next()
        #expect(batch?.outbox.first == .withdraw([key]))
        #expect(batch?.notices.map(\.recipient) == ["new@example.net"])
        let told = (batch?.changes ?? []).compactMap { change -> String? in
            if case .told(_, let told) = change { told?.address ?? "nothing" } else { nil }
        }
        #expect(told == ["nothing", "new@example.net"])
        #expect(guest.ask("status").contains("outbox: 1 mail on the way out"))
    }

    @Test(
        "Of a request that is gone nobody is told", arguments: ["withdraw R1", "remove request R1"])
    func gone(sentence: String) {
        let (bench, guest, key) = bench("old@example.net")
        let email = "set student S1 email=old@example.net"
        #expect(guest.ask(email).contains("OK"))
        #expect(bench.journal.next()?.outbox == [])
        #expect(guest.ask("\(sentence) confirm=yes").contains("none is written anew"))
        let batch = bench.journal.next()
        #expect(batch?.outbox.first == .withdraw([key]) && batch?.notices == [])
        #expect(guest.ask("status").contains("outbox: nothing waits"))
    }

    @Test("Of a place in a slot that is gone nobody is told")
    func closed() {
        var register = OvertakenTests.county
        register.draft = Plan(
            part: [Placement(request: "R1", slot: "O1", out: .walk, back: .walk)], [])
        let mail = OvertakenTests.announcement("old@example.net")
        let bench = Bench(register, tidings: { $0.published == nil ? [mail] : [] })
        let guest = bench.enter()
        #expect(guest.ask("publish confirm=yes").contains("mails=1"))
        let key = bench.journal.next()?.notices.first?.key ?? 0
        #expect(guest.ask("remove slot O1 confirm=yes").contains("none is written anew"))
        #expect(bench.journal.next()?.outbox.first == .withdraw([key]))
    }

    @Test("A host's mail with a student who is gone does not leave, and is written anew without")
    func depleted() {
        var register = OvertakenTests.county
        let parties = register.parties(ofSlot: "O1") ?? AskParties(subject: 0, contact: 0)
        let matter = AskKind.employer.matter(parties)
        register.draft = Plan(
            placements: ["R1", "R2"].map {
                Placement(request: $0, slot: "O1", out: .walk, back: .walk)
            }, sessions: [], revision: 0, asOf: nil, seed: 1, points: 0)
        let bench = Bench(
            register,
            tidings: { register in
                let names = ["R1", "R2"].filter { register.has(.request, $0) }.joined()
                if register.told(about: matter)?.digest == names { return [] }
                let told = Told(
                    digest: names, address: "", language: .english, gist: "g")
                return [
                    Announcement(
                        kind: matter.kind, matter: matter, audience: .employer,
                        tellings: [Telling(matter: matter, told: told)],
                        recipient: Recipient(
                            name: "", address: "host@example.net", language: .english),
                        details: [:])
                ]
            })
        let guest = bench.enter()
        #expect(guest.ask("publish confirm=yes").contains("mails=1"))
        let key = bench.journal.next()?.notices.first?.key ?? 0
        #expect(guest.ask("withdraw R2 confirm=yes").contains("1 is written anew"))
        let batch = bench.journal.next()
        #expect(batch?.outbox.first == .withdraw([key]) && batch?.notices.count == 1)
        let digests = (batch?.changes ?? []).compactMap { change -> String? in
            if case .told(_, let told) = change { told?.digest ?? "nothing" } else { nil }
        }
        #expect(digests == ["nothing", "R1"])
    }

    /// A county in which a host has been told of a slot where requests are placed; and that asking.
    private func asked(
        placing requests: [String], round: Int64
    ) -> (register: Register, asking: Matter) {
        var register = OvertakenTests.county
        let parties = register.parties(ofSlot: "O1") ?? AskParties(subject: 0, contact: 0)
        let asking = AskKind.employer.matter(parties)
        let told = Told(
            digest: "d", address: "host@x.example", language: .english, gist: "g", round: round)
        register.apply(.told(asking, told))
        let placements = requests.map {
            Placement(request: $0, slot: "O1", out: .walk, back: .walk)
        }
        register.apply(.published(Plan(part: placements, [])))
        return (register, asking)
    }

    @Test(
        "A confirmation goes to where its reader is by now, and names nobody who has left",
        arguments: ["withdraw R2 confirm=yes", "set employer E1 email=new@example.net"])
    func confirmed(sentence: String) {
        let (register, asking) = asked(placing: ["R1", "R2"], round: 0)
        let matter = Matter(
            kind: AskKind.employer.confirmation, subject: asking.subject,
            recipient: asking.recipient)
        var outbox = Ledger()
        outbox.add(903, Ledger.Entry(state: .waiting, notBefore: 0, before: nil, about: matter))
        let bench = Bench(
            register, outbox: outbox,
            acceptances: { part, _ in
                guard part.placements.map(\.slot) == ["O1", "O1"] else { return [] }
                return [matter, OvertakenTests.matter].map {
                    Announcement(
                        kind: $0.kind, matter: $0, audience: .employer,
                        recipient: Recipient(name: "", address: "a@b.example", language: .english),
                        details: [:])
                }
            })
        let guest = bench.enter()
        #expect(guest.ask("set slot O1 max=9").contains("OK"))
        #expect(bench.journal.next()?.outbox == [])
        #expect(guest.ask(sentence).contains("1 is written anew"))
        var batch = bench.journal.next()
        #expect(batch?.outbox.first == .withdraw([903]))
        #expect(batch?.notices.map(\.matter) == [matter])
        let key = batch?.notices.first?.key ?? 0
        _ = guest.ask("undo")
        batch = bench.journal.next()
        #expect(batch?.outbox.first == .withdraw([key]) && batch?.notices.count == 1)
    }

    @Test(
        "An ask that was answered leaves neither for who is gone, nor elsewhere, and stays told",
        arguments: [
            "withdraw R1 confirm=yes", "set employer E1 email=new@example.net",
            "remove slot O1 confirm=yes",
        ])
    func answered(sentence: String) {
        var (register, asking) = asked(placing: ["R1"], round: 3)
        register.apply(
            .answered(AskAnswer(ask: Ask(asking.parties, round: 3), state: .accepted)))
        var outbox = Ledger()
        outbox.add(
            903,
            Ledger.Entry(
                state: .waiting, notBefore: 0, before: [Telling(matter: asking, told: nil)]))
        let bench = Bench(register, outbox: outbox)
        let guest = bench.enter()
        #expect(guest.ask("set slot O1 max=9").contains("OK"))
        #expect(bench.journal.next()?.outbox == [])
        #expect(guest.ask(sentence).contains("none is written anew"))
        let batch = bench.journal.next()
        #expect(batch?.outbox.first == .withdraw([903]))
        let retold = (batch?.changes ?? []).contains { if case .told = $0 { true } else { false } }
        #expect(!retold)
    }

    @Test("Undo says that withdrawn mails do not come back with what they told of")
    func undone() {
        let (_, guest, _) = bench("old@example.net")
        #expect(guest.ask("withdraw R1 confirm=yes").contains("none is written anew"))
        let reply = guest.ask("undo confirm=yes")
        #expect(reply.contains("# 1 mail that it withdrew before leaving will not leave; plan"))
        #expect(guest.ask("set slot O1 max=1").contains("OK"))
        #expect(!guest.ask("undo confirm=yes").contains("will not leave"))
    }

    @Test("A reminder or confirmation leaves neither about what is gone nor to whoever is gone")
    func reminders() {
        let county = OvertakenTests.county
        func key(_ noun: Noun, _ id: String) -> Int64 { county.key(noun, id) ?? 0 }
        var outbox = Ledger()
        for (number, kind, subject, recipient) in [
            (901, "student_reminder", key(.request, "R1"), key(.student, "S1")),
            (902, "student_reminder", key(.request, "R2"), key(.student, "S2")),
            (903, "employer_confirmation", key(.slot, "O1"), key(.employer, "E1")),
        ] as [(Int64, String, Int64, Int64)] {
            let matter = Matter(kind: kind, subject: subject, recipient: recipient)
            outbox.add(
                number, Ledger.Entry(state: .failed, notBefore: 0, before: nil, about: matter))
        }
        let bench = Bench(county, outbox: outbox)
        let guest = bench.enter()
        #expect(guest.ask("set student S2 email=new@example.net").contains("OK"))
        #expect(bench.journal.next()?.outbox == [])
        for (sentence, number) in [("student S1", 901), ("request R2", 902), ("slot O1", 903)] {
            let reply = guest.ask("remove \(sentence) confirm=yes")
            #expect(reply.contains("1 mail that has not left yet will not"), "\(sentence)")
            #expect(bench.journal.next()?.outbox == [.withdraw([Int64(number)])])
        }
        #expect(guest.ask("status").contains("outbox: nothing waits"))
    }

    @Test("One that was tried in vain is withdrawn too; whether it has arrived nobody knows")
    func tried() {
        let (bench, guest, key) = bench("old@example.net", anew: "new@example.net")
        #expect(bench.desk.dispatch(order { $0.leases = [key] })?.keys == [key])
        _ = bench.journal.next()
        let failed = NoticeResult(key, .failed(nextAt: 9, error: "e"))
        #expect(bench.desk.dispatch(order { $0.results = [failed] }) != nil)
        _ = bench.journal.next()
        #expect(guest.ask("set student S1 email=new@example.net").contains("1 is written anew"))
        let batch = bench.journal.next()
        #expect(batch?.outbox == [.withdraw([key])])
        #expect(batch?.notices.map(\.recipient) == ["new@example.net"])
    }

    private func order(_ fill: (inout Dispatch) -> Void) -> Dispatch {
        var order = Dispatch()
        fill(&order)
        return order
    }

    @Test("A change that concerns neither reader nor matter lets it leave")
    func untouched() {
        let (bench, guest, _) = bench("old@example.net")
        #expect(guest.ask("set employer E1 email=host@example.net").contains("OK"))
        #expect(guest.ask("set slot O1 max=3").contains("OK"))
        #expect(bench.journal.next()?.outbox == [] && bench.journal.next()?.outbox == [])
        #expect(guest.ask("status").contains("outbox: 1 mail on the way out"))
    }
}
