import Commands
import Office
import Testing
import WorkBasedLearning

@Suite("What a shift does with mails that have not reached whom they were for")
struct ShiftRetellingTests {
    private static let matter = Matter(kind: "host-ask", subject: 8, recipient: 1)
    private static let told = Told(
        digest: "d", address: "a@example.net", language: .english, gist: "g")

    private static func strayed(_ key: Int64, _ astray: Astray) -> Strayed {
        Strayed(
            key: key, matter: matter, audience: .employer, astray: astray,
            isMarked: astray == .redirected, address: "a@example.net",
            turns: [Turn(matter: matter, before: nil, after: "d")])
    }

    private func bench(_ strayed: [Strayed], told: Told? = told, canRender: Bool = true) -> Bench {
        var register = County.make()
        var employer = Employer()
        (employer.id, employer.email) = ("E9", "a@example.net")
        register.apply(.fact(Fact(key: 1, owner: "E9", rows: [employer])))
        register.apply(.told(Self.matter, told))
        let announcement = Announcement(
            kind: "host-ask", matter: Self.matter, audience: .employer,
            tellings: [Telling(matter: Self.matter, told: Self.told)],
            recipient: Recipient(name: "", address: "a@example.net", language: .english),
            details: [:])
        let bench = Bench(register, announcements: [announcement], canRender: canRender)
        bench.journal.strayed(strayed)
        return bench
    }

    @Test("A file leaves again with its own key after a yes, and can be recalled until then")
    func file() {
        let bench = bench([Self.strayed(50, .file)])
        let guest = bench.enter()
        #expect(guest.ask("outbox retry 50").contains("? Send 1 mail again, to 1 person outside?"))
        #expect(bench.journal.count == 0)
        #expect(guest.ask("yes").contains("OK retried=1 anew=0 left_out=0"))
        let batch = bench.journal.next()
        #expect(batch?.outbox == [.again([50], notBefore: 1_800_000_600)])
        #expect(batch?.notices.isEmpty == true && batch?.records.map(\.verb) == ["outbox retry"])
        #expect(bench.bell.arrives())
        #expect(guest.ask("status").contains("outbox: 1 mail on the way out"))
        #expect(guest.ask("recall").contains("? Recall 1 mail?"))
    }

    @Test("What was redirected is composed anew; what stood before it stands first")
    func redirected() {
        let bench = bench([Self.strayed(50, .redirected)])
        let guest = bench.enter()
        #expect(guest.ask("outbox retry redirected confirm=yes").contains("OK retried=1 anew=1"))
        let batch = bench.journal.next()
        #expect(batch?.notices.count == 1 && batch?.notices.first?.key != 50)
        #expect(batch?.notices.first?.before == [Telling(matter: Self.matter, told: nil)])
        #expect(batch?.outbox == [.astray([50], nil)])
        let tellings = (batch?.changes ?? []).map { change -> Told? in
            if case .told(_, let told) = change { told } else { nil }
        }
        #expect(tellings == [nil, Self.told])
    }

    @Test("In strict form it says how many would leave and that a yes is needed")
    func strict() {
        let guest = bench([Self.strayed(50, .file)]).enter()
        #expect(guest.ask("set strict on").contains("OK"))
        let reply = guest.ask("outbox retry file")
        #expect(reply.contains("# Send 1 mail again, to 1 person outside? yes or no\n"))
        #expect(reply.contains("ERR missing-argument confirm: this needs a yes"))
        #expect(guest.ask("yes").hasPrefix("ERR unknown-command"))
        // A question that was asked once is no deed that was done once.
        #expect(guest.ask("outbox retry file once=a").contains("ERR missing-argument"))
        #expect(guest.ask("outbox retry file once=a confirm=yes").contains("OK retried=1"))
        #expect(guest.ask("outbox retry recalled").hasPrefix("ERR not-found no mail has been rec"))
    }

    @Test("What cannot be composed changes nothing")
    func unspeakable() {
        let bench = bench([Self.strayed(50, .recalled)], told: nil, canRender: false)
        let guest = bench.enter()
        #expect(guest.ask("outbox retry recalled confirm=yes").hasPrefix("ERR internal"))
        #expect(guest.ask("status").contains("outbox: nothing waits"))
    }

    @Test("Where nothing has gone astray, or nothing still holds, it says so and asks nothing")
    func nothing() {
        let guest = bench([Self.strayed(50, .file)], told: nil).enter()
        #expect(guest.ask("outbox retry file").hasSuffix("OK retried=0 anew=0\n"))
        #expect(guest.ask("yes").hasPrefix("ERR"))
        #expect(guest.ask("outbox retry recalled").hasPrefix("ERR not-found no mail has been rec"))
        #expect(guest.ask("outbox retry 51").hasPrefix("ERR not-found no notice 51 waits"))
    }
}
