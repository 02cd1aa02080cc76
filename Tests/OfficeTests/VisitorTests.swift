import Commands
import Dispatch
import Office
import Synchronization
import Testing
import Wire
import WorkBasedLearning

@Suite("A connection's place at the desk")
struct VisitorTests {
    /// Reads any files as one new school, and remembers what it was given.
    private final class Reader: Sendable {
        private let seen = Mutex<[[String]]>([])
        let arrived = DispatchSemaphore(value: 0)
        let gate: DispatchSemaphore?

        init(isHeld: Bool = false) { gate = isHeld ? DispatchSemaphore(value: 0) : nil }

        var calls: [[String]] { seen.withLock { $0 } }

        @Sendable func read(_ files: [FolderFile]) -> Intake {
            seen.withLock { $0.append(files.map { "\($0.name) \($0.bytes)" }) }
            arrived.signal()
            _ = gate?.arrives()
            let row = RawSheet.Row(line: 2, cells: ["H2", "New High"])
            return Intake([RawSheet(file: "schools.csv", header: ["id", "name"], rows: [row])])
        }
    }

    @Test("Sentences that are there already are answered along, in one piece and one batch")
    func ahead() {
        let bench = Bench()
        let sink = bench.enter().say(
            "@a ping", ahead: ["@b set student S1 grade=12", "", "@c nonsense", "@d ping"])
        let lines = sink.reply().split(separator: "\n").filter { !$0.hasPrefix(" ") }
        #expect(lines.map { $0.prefix(6) }.contains("OK @a"))
        #expect(lines.first == "OK @a" && lines.last == "OK @d")
        #expect(sink.taken == 4)
        #expect(bench.journal.count == 1)
    }

    @Test("A question of one sentence is answered by the next")
    func answered() {
        let bench = Bench()
        let sink = bench.enter().say("remove student S1", ahead: ["no", "ping"])
        #expect(sink.reply().contains("? "))
        #expect(sink.taken == 2)
        #expect(bench.enter().ask("show student S1").contains("OK"))
    }

    @Test("What goes no further along: a reply that comes later, an import, a farewell")
    func notAhead() {
        let bench = Bench()
        let planned = bench.enter().say("ping", ahead: ["plan", "ping"])
        let reply = planned.reply()
        #expect(reply.hasPrefix("OK\n") && reply.contains("placed="))
        #expect(planned.taken == 1)
        #expect(bench.enter().say("ping", ahead: ["import", "ping"]).taken == 0)
        let leaving = bench.enter().say("ping", ahead: ["quit", "ping"])
        _ = leaving.reply()
        #expect(leaving.isClosing && leaving.taken == 1)
    }

    @Test("Where the batch is lost, each of them hears of it")
    func lostAhead() {
        let bench = Bench()
        bench.journal.fail(1)
        let reply = bench.enter().say(
            "@a set student S1 grade=12", ahead: ["@b set student S2 grade=12"]
        ).reply()
        #expect(reply.contains("ERR @a unavailable") && reply.contains("ERR @b unavailable"))
    }

    @Test("Files are acknowledged, kept for the import, and used up by it")
    func upload() {
        let reader = Reader()
        let bench = Bench(readFolder: reader.read)
        let guest = bench.enter()
        #expect(guest.send("schools.csv", [1, 2, 3]) == "OK name=schools.csv bytes=3\n")
        #expect(guest.send("slots.csv", [], tag: "@t9") == "OK @t9 name=slots.csv bytes=0\n")
        let sink = guest.say("import")
        #expect(sink.reply().contains("\nOK "))
        #expect(sink.releases == 1)
        #expect(reader.calls == [["schools.csv [1, 2, 3]", "slots.csv []"]])
        #expect(bench.journal.next()?.events == [Event("imported")])
        #expect(guest.ask("show school H2").contains("New High"))
        #expect(guest.ask("import").hasPrefix("ERR missing-argument"))
        #expect(reader.calls.count == 1)
    }

    @Test("A file that is sent twice counts once, as last sent")
    func twice() {
        let reader = Reader()
        let guest = Bench(readFolder: reader.read).enter()
        for byte in 1...2 { _ = guest.send("schools.csv", [UInt8(byte)]) }
        _ = guest.ask("import --dry-run")
        #expect(reader.calls == [["schools.csv [2]"]])
    }

    @Test("Files belong to the connection that sent them, whatever it says between")
    func perConnection() {
        let reader = Reader()
        let bench = Bench(readFolder: reader.read)
        let (one, other) = (bench.enter(), bench.enter())
        _ = one.send("schools.csv", [1])
        #expect(other.ask("import").hasPrefix("ERR missing-argument"))
        #expect(one.ask("ping") == "OK\n")
        #expect(one.ask("import --dry-run").contains("Nothing was changed"))
        #expect(reader.calls.count == 1)
        #expect(bench.journal.count == 0)
    }

    @Test("A folder that takes long to read holds nobody else up")
    func longReading() {
        let reader = Reader(isHeld: true)
        let bench = Bench(readFolder: reader.read)
        let guest = bench.enter()
        _ = guest.send("schools.csv", [1])
        let sink = guest.say("import")
        #expect(reader.arrived.arrives())
        #expect(bench.enter().ask("set student S1 grade=12").contains("OK"))
        #expect(!sink.hasEnded)
        reader.gate?.signal()
        #expect(sink.reply().contains("\nOK "))
    }

    @Test("A reply without a verb has the form of the conversation")
    func reply() {
        let bench = Bench()
        let guest = bench.enter()
        #expect(guest.ask("set format json").hasPrefix("{"))
        let sink = Sink()
        guest.visitor.reply(.error(.tooLong, "too long"), to: "@f x", sink, closing: true)
        let text = sink.reply()
        #expect(text.hasPrefix("{"))
        #expect(text.contains("too-long") && text.contains("\"f\""))
        #expect(sink.isClosing)
    }

    @Test("Who has left is not heard any more; the others are")
    func leave() {
        let bench = Bench()
        let (one, other) = (bench.enter(), bench.enter())
        one.visitor.leave()
        let sink = one.say("set student S1 grade=12")
        #expect(sink.reply() == "")
        #expect(sink.isClosing)
        #expect(other.ask("ping") == "OK\n")
        #expect(bench.journal.count == 0)
    }

    @Test("What was said before leaving is done")
    func saidBefore() {
        let bench = Bench()
        let guest = bench.enter()
        bench.journal.hold(1)
        let sink = guest.say("set student S1 grade=12")
        #expect(bench.journal.isHolding())
        guest.visitor.leave()
        bench.journal.release()
        #expect(sink.reply().contains("OK"))
        #expect(bench.journal.next()?.revision == 1)
    }
}
