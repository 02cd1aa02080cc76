import Testing
import Wire
import WorkBasedLearning

@testable import Commands

@Suite("What is answered about mails that are told again")
struct RetellRepliesTests {
    private static let matter = Matter(kind: "k", subject: 1, recipient: 2)
    private static let told = Told(
        digest: "d", address: "a@example.net", language: .english, gist: "g")

    private func retelling(standing: Told? = told) -> Retelling {
        var (register, employer) = (Register(), Employer())
        (employer.id, employer.email) = ("E2", "a@example.net")
        register.apply(.fact(Fact(key: 2, owner: "E2", rows: [employer])))
        register.apply(.told(Self.matter, standing))
        let mails = (1...2).map { key in
            Strayed(
                key: key, matter: Self.matter, audience: .employer, astray: .file,
                address: "a@example.net",
                turns: [Turn(matter: Self.matter, before: nil, after: key == 1 ? "d" : "e")])
        }
        return Retelling(
            mails, of: mails, in: register, at: County.now, unixSeconds: 0,
            delivery: { $0 }, tell: { _ in Tidings([]) })
    }

    @Test(
        "The question says how many mails leave, where they go, and what is left out",
        arguments: [
            (nil as Astray?, "? Send 1 mail again, to 1 person outside? yes or no"),
            (.file, "? Write 1 mail again, as files (mail.mode is outbox)? yes or no"),
            (
                .redirected,
                "? Send 1 mail again, all to the address of mail.redirect_to (mail.mode is "
                    + "redirect)? yes or no"
            ),
        ])
    func question(astray: Astray?, words: String) {
        let lines = Outcome(RetellReplies.question(retelling(), astray)).lines
        #expect(
            lines == [
                " 1 mail to employers",
                " left out: 1 mail that a newer mail replaces",
                words,
            ])
    }

    @Test("Where none has to leave, nothing is asked")
    func nothing() {
        let outcome = Outcome(RetellReplies.question(retelling(standing: nil), nil))
        #expect(outcome.members == ["retried": 0, "anew": 0])
        #expect(outcome.lines.dropLast().last == "# No mail has to leave again.")
    }

    @Test("Done, it says how many leave")
    func done() {
        let outcome = Outcome(RetellReplies.done(retelling()))
        #expect(outcome.members == ["retried": 1, "anew": 0, "left_out": 1])
    }
}
