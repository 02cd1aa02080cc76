import Testing
import Wire

@testable import Commands

@Suite("What is said of mails that a change has overtaken")
struct OvertakenMailsTests {
    private func text(_ withdrawn: Int, _ anew: Int) -> [String] {
        Outcome(.ok(OvertakenMails(withdrawn: withdrawn, anew: anew).lines)).lines.dropLast()
    }

    @Test("How many will not leave, why, and how many are written anew; nothing for none")
    func lines() {
        #expect(text(0, 0) == [])
        #expect(
            text(1, 0) == [
                " 1 mail that has not left yet will not, as its reader or what it tells changed; "
                    + "none is written anew"
            ])
        #expect(
            text(3, 2) == [
                " 3 mails that have not left yet will not, as their readers or what they tell "
                    + "changed; 2 are written anew"
            ])
    }
}
