import Foundation
import Office
import Testing
import WorkBasedLearning

@Suite("What is answered where it was said")
struct GlanceTests {
    @Test("With nobody at the desk, a brief sentence is answered where it was said")
    func attended() {
        let bench = Bench()
        let guest = bench.enter(isAttended: true)
        let atOnce = (0..<1000).filter { _ in
            let sink = guest.say("@a ping")
            let isAnswered = sink.hasEnded
            bench.desk.attend()
            #expect(sink.reply().contains("OK @a"))
            return isAnswered
        }
        // Its thread may be at the desk still, for who has just come.
        #expect(atOnce.count > 500)
    }

    @Test("With somebody at the desk, a brief sentence waits, and who brought it does not")
    func attendedLater() {
        let bench = Bench()
        let guest = bench.enter(isAttended: true)
        bench.journal.hold(1)
        let change = bench.enter().say("set student S1 grade=12")
        #expect(bench.journal.isHolding())
        let sink = guest.say("ping there")
        bench.desk.attend()
        #expect(!sink.hasEnded)
        bench.journal.release()
        #expect(change.reply().contains("OK"))
        #expect(sink.reply().contains("there"))
    }

    @Test("Who is alone has a short change written where it was said")
    func attendedAlone() {
        let bench = Bench()
        let guest = bench.enter(isAttended: true)
        var (atOnce, tries) = (0, 0)
        while atOnce < 100, tries < 100_000 {
            tries += 1
            let sink = guest.say("set student S1 grade=\(9 + tries % 4)")
            bench.desk.attend()
            atOnce += sink.hasEnded ? 1 : 0
            #expect(sink.reply().contains("OK noun=student"))
            #expect(bench.journal.next() != nil)
            // Its thread may be at the desk still, for what was said before.
            sched_yield()
        }
        #expect(atOnce == 100)
    }

    @Test("What comes to more than a reply is the same whether it is attended or not")
    func attendedLikewise() {
        let lines = [
            "remove student S1", "ping", "yes", "ping once=a", "ping once=a", "@t help set",
            "set format json", "ping x", "help set", "set strict on", "ping \"",
        ]
        let (bench, other) = (Bench(), Bench())
        let (guest, usual) = (bench.enter(isAttended: true), other.enter())
        for line in lines {
            let sink = guest.say(line)
            bench.desk.attend()
            #expect(sink.reply() == usual.say(line).reply(), "\(line)")
        }
        #expect(bench.journal.count == other.journal.count)
    }

    @Test("What is not brief is for the desk's thread where others are there, though attended")
    func attendedChange() {
        let bench = Bench()
        let guest = bench.enter(isAttended: true)
        #expect(bench.enter().ask("ping") == "OK\n")
        for lines in [["set student S1 grade=12"], ["ping", "set student S1 grade=11"]] {
            bench.journal.hold(bench.journal.count + 1)
            let sink = guest.say(lines[0], ahead: Array(lines.dropFirst()))
            bench.desk.attend()
            #expect(bench.journal.isHolding())
            #expect(!sink.hasEnded)
            bench.journal.release()
            #expect(sink.reply().contains("OK"))
        }
    }
}
