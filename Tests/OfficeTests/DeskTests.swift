import Commands
import Dispatch
import Office
import Testing
import WorkBasedLearning

@Suite("The desk")
struct DeskTests {
    @Test("A reply is given only after the batch is on disk")
    func afterCommit() {
        let bench = Bench()
        bench.journal.hold(1)
        let sink = bench.enter().say("@a set student S1 grade=12")
        #expect(bench.journal.isHolding())
        #expect(!sink.hasEnded)
        #expect(bench.journal.count == 0)
        bench.journal.release()
        #expect(sink.reply().hasSuffix("OK @a noun=student id=S1 changed=yes\n"))
        #expect(
            bench.journal.next()?.events == [
                Event("student-changed", subject: 4, noun: .student, owner: "S1")
            ])
    }

    @Test("What is said while a batch is written makes one batch, answered in order")
    func shared() {
        let bench = Bench()
        let guests = (0..<4).map { _ in bench.enter() }
        bench.journal.hold(1)
        let first = guests[0].say("set student S1 grade=12")
        #expect(bench.journal.isHolding())
        let sinks = [
            guests[1].say("set student S2 grade=12"), guests[2].say("ping now"),
            guests[3].say("set student S1 grade=10"),
        ]
        #expect(!sinks.contains { $0.hasEnded })
        bench.journal.release()
        #expect(first.reply().contains("OK"))
        #expect(sinks.allSatisfy { $0.reply().contains("OK ") })
        #expect(bench.journal.next()?.events.count == 1)
        let second = bench.journal.next()
        #expect(second?.events.count == 2)
        #expect(second?.revision == 3)
        #expect(bench.journal.count == 2)
    }

    @Test("A batch that cannot be written is dropped whole, and the next one works")
    func failed() {
        let bench = Bench()
        let guests = (0..<4).map { _ in bench.enter() }
        bench.journal.hold(1)
        bench.journal.fail(2)
        let first = guests[0].say("set student S1 grade=12")
        #expect(bench.journal.isHolding())
        let lost = [
            guests[1].say("@b set student S2 grade=12"), guests[2].say("ping"),
            guests[3].say("add employer id=E2 name=Mill"), guests[1].say("show student S1"),
        ]
        bench.journal.release()
        #expect(first.reply().contains("OK"))
        let replies = lost.map { $0.reply() }
        #expect(replies[0].hasPrefix("ERR @b unavailable "))
        for reply in replies {
            #expect(reply.hasPrefix("ERR"))
            #expect(reply.hasSuffix(" retry=10\n"))
        }
        #expect(bench.log.lines.count == 1)
        #expect(bench.enter().ask("show employer E2").hasPrefix("ERR not-found"))
        #expect(bench.enter().ask("status").contains("OK revision=1 "))
        #expect(guests[1].ask("set student S2 grade=9").contains("OK noun=student"))
        #expect(bench.journal.next()?.revision == 1)
        #expect(bench.journal.next()?.revision == 2)
    }

    @Test("A key that a dropped batch had taken is given to the next")
    func keys() {
        let bench = Bench()
        bench.journal.fail(1)
        let next = County.make().nextKey
        #expect(bench.enter().ask("add employer id=E2 name=Mill").hasPrefix("ERR unavailable"))
        #expect(bench.enter().ask("add employer id=E3 name=Mill").contains("OK"))
        let batch = bench.journal.next()
        #expect(
            batch?.events == [
                Event("employer-changed", subject: next, noun: .employer, owner: "E3")
            ])
        #expect(batch?.nextKey == next + 1)
    }

    @Test("A planning job of a dropped batch never began")
    func droppedJob() {
        let bench = Bench()
        let guests = (0..<3).map { _ in bench.enter() }
        bench.journal.hold(1)
        bench.journal.fail(2)
        let first = guests[0].say("set student S1 grade=12")
        #expect(bench.journal.isHolding())
        let (lost, plan) = (guests[1].say("set student S2 grade=12"), guests[2].say("plan"))
        bench.journal.release()
        #expect(first.reply().contains("OK"))
        #expect(lost.reply().hasPrefix("ERR unavailable"))
        #expect(plan.reply().hasPrefix("ERR unavailable"))
        #expect(bench.enter().ask("status").contains("planning: no job"))
        #expect(bench.enter().ask("plan").contains("OK placed=2"))
    }

    @Test("The revision counts changes, not looks, and each change of a batch once")
    func revision() {
        var register = County.make()
        register.revision = 40
        let bench = Bench(register)
        let guest = bench.enter()
        #expect(guest.ask("show student S1").hasSuffix("OK\n"))
        #expect(bench.journal.next()?.revision == 40)
        #expect(guest.ask("set student S1 grade=12").contains("OK"))
        #expect(bench.journal.next()?.revision == 41)
        #expect(guest.ask("set student S1 grade=12").contains("Nothing was different."))
        #expect(bench.journal.next()?.revision == 41)
    }

    @Test("What changes nothing and looks at nobody is not written at all")
    func nothing() {
        let bench = Bench()
        #expect(bench.enter().ask("ping") == "OK\n")
        #expect(bench.enter().ask("nonsense").hasPrefix("ERR unknown-command"))
        #expect(bench.journal.count == 0)
    }

    @Test("A batch bears the time at which it was worked on")
    func time() {
        let bench = Bench()
        _ = bench.enter().ask("show student S1")
        #expect(bench.journal.next()?.at == bench.clock.unixSeconds)
    }

    @Test("What may be sent is written first; a failure says so and changes nothing")
    func dispatched() {
        let bench = Bench(outbox: .waiting([5, 6, 7]))
        var order = Dispatch()
        order.leases = [5, 6, 99]
        bench.journal.fail(1)
        #expect(bench.desk.dispatch(order) == nil)
        let lease = bench.desk.dispatch(order)
        #expect(lease?.keys == [5, 6])
        #expect(bench.journal.next()?.outbox == [.lease([5, 6], number: lease?.number ?? 0)])
        #expect(bench.enter().ask("status").contains("outbox: 3 mails on the way out"))
        order = Dispatch()
        order.results = [NoticeResult(5, .sent), NoticeResult(6, .dead(error: "e"))]
        #expect(bench.desk.dispatch(order)?.keys == [])
        let batch = bench.journal.next()
        #expect(batch?.outbox == [.settle(5, .sent), .settle(6, .dead(error: "e"))])
        #expect(batch?.events == [Event("notice-dead", subject: 6, silence: .towards("mail"))])
        let status = bench.enter().ask("status")
        #expect(status.contains("outbox: 1 mail on the way out"))
        #expect(status.contains("outbox: 1 mail given up"))
    }

    @Test("Stopping finishes what is queued")
    func stop() {
        let bench = Bench()
        let guest = bench.enter()
        bench.journal.hold(1)
        let first = guest.say("set student S1 grade=12")
        #expect(bench.journal.isHolding())
        let others = (0..<300).map { guest.say("ping \($0)") }
        let last = guest.say("set student S2 grade=12")
        let stopped = DispatchSemaphore(value: 0)
        let desk = bench.desk
        DispatchQueue.global().async {
            desk.stop()
            stopped.signal()
        }
        #expect(!first.hasEnded)
        bench.journal.release()
        #expect(stopped.arrives())
        #expect(first.hasEnded && last.hasEnded && others.allSatisfy(\.hasEnded))
        #expect(others[299].reply() == "OK word=299\n")
        #expect(bench.journal.count == 2)
        desk.start()
    }

    @Test("Stopping waits for the draft of the job that is under way")
    func stopWithJob() {
        let bench = Bench(steps: 1)
        let sink = bench.enter().say("plan")
        #expect(bench.solver.isWaiting())
        let stopped = DispatchSemaphore(value: 0)
        let desk = bench.desk
        DispatchQueue.global().async {
            desk.stop()
            stopped.signal()
        }
        bench.solver.proceed()
        #expect(stopped.arrives())
        #expect(sink.hasEnded)
        #expect(bench.journal.next()?.events == [Event("drafted")])
        desk.start()
    }

    @Test("The heart beats with every batch")
    func heartbeat() {
        let bench = Bench()
        #expect(bench.enter().ask("ping") == "OK\n")
        #expect(bench.beats.arrives())
    }

    @Test("Everybody who is connected is told of, those who have just come among them")
    func present() {
        let bench = Bench()
        let guests = (0..<3).map { bench.enter(UInt32($0)) }
        #expect(bench.desk.present().map(\.id).sorted() == [0, 1, 2])
        #expect(guests.count == 3)
    }

    @Test("Another role holds at once; who has none is let go at the next word")
    func regrant() {
        let bench = Bench()
        let (ana, bo, cy) = (bench.enter(1), bench.enter(2), bench.enter(3))
        _ = bo.ask("set format json")
        _ = cy.ask("remove student S1")
        bench.desk.regrant { user in
            switch user.id {
            case 1: nil
            case 2: Grant(role: .viewer)
            default: Grant(role: user.role, scope: user.scope)
            }
        }
        let gone = ana.say("ping")
        #expect(gone.reply() == "" && gone.isClosing)
        #expect(bo.ask("show student S1").hasPrefix("{\"err\":{\"code\":\"denied\""))
        #expect(cy.ask("yes").contains("OK removed=S1"))
    }

    @Test("Roles that were given with a batch that is lost hold all the same")
    func regrantLost() {
        let bench = Bench()
        let (ana, bo) = (bench.enter(1), bench.enter(2))
        bench.journal.hold(1)
        bench.journal.fail(2)
        let first = bo.say("set student S1 grade=12")
        #expect(bench.journal.isHolding())
        bench.desk.regrant { $0.id == 1 ? nil : Grant(role: .coordinator) }
        let lost = bo.say("set student S1 grade=11")
        bench.journal.release()
        #expect(first.reply().contains("OK"))
        #expect(lost.reply().hasPrefix("ERR unavailable"))
        #expect(ana.say("ping").reply() == "")
    }
}
