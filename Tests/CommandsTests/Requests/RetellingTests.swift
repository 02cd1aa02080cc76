import Testing
import WorkBasedLearning

@testable import Commands

@Suite("What becomes of mails that are told again")
struct RetellingTests {
    private static let matter = Matter(kind: "student_placed", subject: 1, recipient: 2)

    private func told(_ digest: String, start: Moment = moment("2027-02-16T09:00")) -> Told {
        Told(
            digest: digest, address: "a@example.net", language: .english, gist: "g", start: start)
    }

    private func mail(
        _ key: Int64, _ before: Told?, _ after: String?, astray: Astray = .file,
        isMarked: Bool = false, matter: Matter = matter, until: Int64? = nil,
        address: String? = "a@example.net"
    ) -> Strayed {
        Strayed(
            key: key, matter: matter, audience: .student, astray: astray, isMarked: isMarked,
            until: until, address: address,
            turns: [Turn(matter: matter, before: before, after: after)])
    }

    /// What the plan would tell of the matter, given what stands: the digest `now`, if not that.
    private func news(_ digest: String?, about matter: Matter = matter) -> (Register) -> Tidings {
        { register in
            if register.told(about: matter)?.digest == digest { return Tidings([]) }
            let told = digest.map { self.told($0) }
            return Tidings([
                Announcement(
                    kind: matter.kind, matter: matter, audience: .student,
                    action: told == nil ? .cancellation : .new,
                    tellings: [Telling(matter: matter, told: told)],
                    recipient: Recipient(
                        name: "", address: "b@example.net", language: .english), details: [:])
            ])
        }
    }

    private func retell(
        _ chosen: [Strayed], standing: Told?, all: [Strayed]? = nil, matter: Matter = matter,
        now: Moment = County.now, lives address: String = "a@example.net",
        _ alter: (inout Register) -> Void = { _ in }, tell: ((Register) -> Tidings)? = nil
    ) -> Retelling {
        var register = readers(at: address)
        register.apply(.told(matter, standing))
        alter(&register)
        return Retelling(
            chosen, of: all ?? chosen, in: register, at: now, unixSeconds: 1000,
            delivery: { $0.isEmpty ? nil : $0.lowercased() },
            tell: tell ?? news(standing?.digest, about: matter))
    }

    /// A student of the key 2 and an employer of the key 3 who are written to at an address.
    private func readers(at address: String) -> Register {
        var (student, employer) = (Student(), Employer())
        (student.id, student.email) = ("S2", address)
        (employer.id, employer.email) = ("E3", address)
        var register = Register()
        register.apply(.fact(Fact(key: 2, owner: "S2", rows: [student])))
        register.apply(.fact(Fact(key: 3, owner: "E3", rows: [employer])))
        return register
    }

    @Test("What still stands leaves again as it is; what is old, over or replaced does not")
    func frozen() {
        let first = mail(5, nil, "d")
        let again = retell([first], standing: told("d"))
        #expect(again.again == [first] && again.anew.isEmpty && again.announcements.isEmpty)
        #expect(again.mails == 1 && again.people == 1 && again.audiences == [.student: 1])
        #expect(retell([first], standing: told("e")).leftOut == [.replaced: 1])
        #expect(retell([first], standing: nil).leftOut == [.outdated: 1])
        let late = moment("2027-02-16T09:00")
        #expect(retell([first], standing: told("d"), now: late).leftOut == [.past: 1])
        let reminder = mail(6, nil, "d", until: 1000)
        #expect(retell([reminder], standing: told("d")).leftOut == [.past: 1])
        #expect(
            retell([first], standing: told("d"), tell: news(nil)).leftOut == [.outdated: 1])
    }

    @Test("What was recalled is told anew from the published plan, unless it has been told since")
    func recalled() {
        let taken = mail(5, nil, "d", astray: .recalled)
        let anew = retell([taken], standing: nil, tell: news("d"))
        #expect(anew.anew == [taken] && anew.announcements.count == 1 && anew.again.isEmpty)
        #expect(anew.restored.isEmpty && anew.mails == 1)
        #expect(retell([taken], standing: told("d")).leftOut == [.replaced: 1])
        // The plan no longer has it.
        #expect(retell([taken], standing: nil, tell: news(nil)).leftOut == [.outdated: 1])
    }

    @Test("What was written for another address is told anew, and what stood before stands first")
    func marked() throws {
        let mails = [
            mail(5, nil, "d", astray: .redirected, isMarked: true),
            mail(6, told("d"), "e", astray: .redirected, isMarked: true),
        ]
        let anew = retell(mails, standing: told("e"))
        #expect(anew.anew.map(\.key) == [5, 6] && anew.announcements.count == 1)
        guard case .told(let matter, nil) = try #require(anew.restored.first) else {
            return #expect(Bool(false))
        }
        #expect(matter == Self.matter && anew.restored.count == 1)
        let reminder = Strayed(
            key: 7, matter: Self.matter, audience: .student, astray: .redirected, isMarked: true,
            address: "look@example.net", turns: [])
        #expect(retell([reminder], standing: nil).leftOut == [.untellable: 1])
    }

    @Test("An asking that has been answered is not asked again")
    func answered() throws {
        var county = County.make()
        let parties = try #require(county.parties(ofSlot: "O1"))
        let matter = AskKind.employer.matter(parties)
        let asked = [
            mail(5, nil, "d", matter: matter),
            mail(6, nil, "d", astray: .redirected, isMarked: true, matter: matter),
        ]
        county.apply(.told(matter, told("d")))
        let ask = county.answer(.employer, parties).ask
        for one in asked {
            let retelling = retell([one], standing: told("d"), matter: matter) {
                $0.apply(.answered(AskAnswer(ask: ask, state: .accepted)))
            }
            #expect(retelling.leftOut == [.answered: 1])
        }
    }

    @Test("A cancellation leaves where its reader knew, and not where all before went astray")
    func cancelled() {
        let (first, off) = (mail(5, nil, "d"), mail(6, told("d"), nil))
        #expect(retell([off], standing: nil).again == [off])
        let both = retell([first, off], standing: nil)
        #expect(both.again.isEmpty && both.leftOut == [.outdated: 1, .vain: 1])
        #expect(retell([off], standing: nil, all: [first, off]).leftOut == [.vain: 1])
    }

    @Test("A mail of which a part still stands, or whose text is erased, is told anew")
    func parts() {
        let other = Matter(kind: "student_placed", subject: 9, recipient: 2)
        let two = Strayed(
            key: 5, matter: Self.matter, audience: .student, astray: .file,
            address: "a@example.net",
            turns: [
                Turn(matter: Self.matter, before: nil, after: "d"),
                Turn(matter: other, before: nil, after: "x"),
            ])
        let anew = retell([two], standing: told("d"))
        #expect(anew.anew == [two] && anew.restored.count == 1 && anew.announcements.count == 1)
        let erased = retell([mail(5, nil, "d", address: nil)], standing: told("d"))
        #expect(erased.anew.count == 1 && erased.again.isEmpty)
    }

    @Test("A confirmation leaves again as long as what it confirms stands")
    func confirmation() {
        let ask = Matter(kind: AskKind.employer.rawValue, subject: 1, recipient: 3)
        let mail = Strayed(
            key: 5, matter: Matter(kind: AskKind.employer.confirmation, subject: 1, recipient: 3),
            audience: .employer, astray: .file, address: "a@example.net", turns: [])
        #expect(retell([mail], standing: told("d"), matter: ask).again == [mail])
        #expect(retell([mail], standing: nil, matter: ask).leftOut == [.outdated: 1])
        let moved = retell([mail], standing: told("d"), matter: ask, lives: "b@example.net")
        #expect(moved.leftOut == [.moved: 1])
    }

    @Test("Whose reader has another address by now is told anew there, and what is off is not")
    func moved() {
        let (first, off) = (mail(5, nil, "d"), mail(6, told("d"), nil))
        let same = retell([first], standing: told("d"), lives: "A@example.net")
        #expect(same.again == [first])
        let elsewhere = { (register: Register) in
            news(register.told(about: Self.matter) == nil ? "e" : "d")(register)
        }
        let anew = retell(
            [first], standing: told("d"), lives: "b@example.net", tell: elsewhere)
        #expect(anew.anew == [first] && anew.again.isEmpty && anew.announcements.count == 1)
        // No mail reaches the other address, so that there is nothing to tell.
        let vain = retell(
            [first], standing: told("d"), lives: "", tell: { _ in Tidings([]) })
        #expect(vain.mails == 0 && vain.leftOut == [.unreached: 1])
        #expect(retell([off], standing: nil, lives: "b@example.net").again == [off])
        let reminder = Strayed(
            key: 7, matter: Self.matter, audience: .student, astray: .file,
            address: "a@example.net", turns: [])
        #expect(retell([reminder], standing: nil).again == [reminder])
        #expect(
            retell([reminder], standing: nil, lives: "b@example.net").leftOut == [.moved: 1])
    }
}
