import Commands
import Office
import Testing
import WorkBasedLearning

@Suite("When a shift has notices composed")
struct ShiftComposingTests {
    private static func announcements(_ count: Int, last: String = "host-ask") -> [Announcement] {
        (1...count).map { number in
            let matter = Matter(kind: "host-ask", subject: 8, recipient: Int64(number))
            let told = Told(
                digest: "d\(number)", address: "a@example.net", language: .english, gist: "g")
            return Announcement(
                kind: number == count ? last : "host-ask", matter: matter, audience: .employer,
                tellings: [Telling(matter: matter, told: told)],
                recipient: Recipient(name: "", address: "a@example.net", language: .english),
                details: [:])
        }
    }

    private func bench(_ announcements: [Announcement]) -> Bench {
        var register = County.make()
        register.draft = Plan(
            placements: [], sessions: [], revision: 0, asOf: nil, seed: 1, points: 0)
        return Bench(register, announcements: announcements, unspeakable: ["unspeakable"])
    }

    @Test("However many there are, all are written with what stood before and stands after them")
    func many() {
        for count in [2, 256, 257, 1000] {
            let bench = bench(Self.announcements(count))
            let guest = bench.enter()
            #expect(guest.ask("publish confirm=yes").contains("mails=\(count)"))
            let batch = bench.journal.next()
            let notices = batch?.notices ?? []
            #expect(notices.map(\.matter.recipient) == (1...Int64(count)).map(\.self))
            #expect(Set(notices.map(\.key)).count == count)
            #expect(batch?.nextKey == (notices.last?.key ?? 0) + 1)
            #expect(notices.map(\.after) == (1...count).map { ["d\($0)"] })
            #expect(notices.allSatisfy { $0.before.map(\.told) == [nil] })
            #expect(notices.allSatisfy { $0.notBefore == (batch?.at ?? 0) + 600 })
            #expect(guest.ask("status").contains("outbox: \(count) mails on the way out"))
            #expect(bench.bell.arrives())
        }
    }

    @Test("One of many that cannot be composed loses the batch, which says so")
    func unspeakable() {
        let bench = bench(Self.announcements(1000, last: "unspeakable"))
        let guest = bench.enter()
        let before = guest.ask("status")
        let reply = guest.ask("@p publish confirm=yes")
        #expect(reply.hasPrefix("ERR @p unavailable a mail that was to be written"))
        #expect(guest.ask("status") == before)
        #expect(bench.journal.count == 0)
        #expect(bench.log.lines.count == 1)
        #expect(bench.log.lines.first?.contains("a notice could not be composed") == true)
        #expect(bench.bell.isQuiet)
    }

    @Test("All that were being composed can be recalled")
    func recalled() {
        let bench = bench(Self.announcements(300))
        let guest = bench.enter()
        #expect(guest.ask("publish confirm=yes").contains("mails=300"))
        let keys = bench.journal.next()?.notices.map(\.key) ?? []
        #expect(guest.ask("recall confirm=yes").contains("OK"))
        guard case .withdraw(let recalled) = bench.journal.next()?.outbox.first else {
            Issue.record("nothing was recalled")
            return
        }
        #expect(recalled.sorted() == keys)
    }
}
