import Dispatch
import Testing

@testable import Office

extension Mailbox {
    fileprivate func take(atMost limit: Int, waiting seconds: Double) -> [Item] {
        wait(atMost: seconds)
        return take(atMost: limit)
    }
}

@Suite("A queue that one thread drains")
struct MailboxTests {
    @Test("Items come in the order in which they were posted, up to the limit")
    func order() {
        let mailbox = Mailbox<Int>()
        for number in 1...7 { mailbox.post(number) }
        #expect(mailbox.take(atMost: 3, waiting: 0) == [1, 2, 3])
        mailbox.post(8)
        #expect(mailbox.take(atMost: 3, waiting: 0) == [4, 5, 6])
        #expect(mailbox.take(atMost: 3, waiting: 0) == [7, 8])
        #expect(mailbox.take(atMost: 3, waiting: 0) == [])
    }

    @Test("An empty queue gives nothing once the time is over, and takes items after that")
    func timeOut() {
        let mailbox = Mailbox<Int>()
        #expect(mailbox.take(atMost: 1, waiting: 0) == [])
        #expect(mailbox.take(atMost: 1, waiting: 0.001) == [])
        mailbox.post(1)
        #expect(mailbox.take(atMost: 1, waiting: 0) == [1])
    }

    @Test("A limit that the queue just fills leaves nothing behind")
    func justFull() {
        let mailbox = Mailbox<Int>()
        for round in 0..<3 {
            mailbox.post(round)
            mailbox.post(round)
            #expect(mailbox.take(atMost: 2, waiting: 0) == [round, round])
            #expect(mailbox.take(atMost: 2, waiting: 0) == [])
        }
    }

    @Test("Whoever waits gets what another thread posts")
    func waiting() {
        let mailbox = Mailbox<Int>()
        DispatchQueue.global().async { mailbox.post(5) }
        #expect(mailbox.take(atMost: 9, waiting: 10) == [5])
    }

    @Test("Nothing of many posters is lost, and the items of each keep their order")
    func posters() {
        let mailbox = Mailbox<[Int]>()
        let (posters, each) = (4, 500)
        DispatchQueue.global().async {
            DispatchQueue.concurrentPerform(iterations: posters) { poster in
                for number in 0..<each { mailbox.post([poster, number]) }
            }
        }
        var taken: [[Int]] = []
        while taken.count < posters * each {
            let items = mailbox.take(atMost: 16, waiting: 10)
            #expect((1...16).contains(items.count))
            if items.isEmpty { break }
            taken += items
        }
        for poster in 0..<posters {
            #expect(taken.filter { $0[0] == poster }.map { $0[1] } == Array(0..<each))
        }
        #expect(mailbox.take(atMost: 16, waiting: 0) == [])
    }

    @Test("What is laid calls nobody until somebody rings, and is taken with the rest")
    func laid() {
        let mailbox = Mailbox<Int>()
        mailbox.ring()
        mailbox.lay(1)
        let begun = DispatchTime.now()
        mailbox.wait(atMost: 0.01)
        #expect(DispatchTime.now() >= begun + .milliseconds(10))
        mailbox.ring()
        #expect(mailbox.take(atMost: 9, waiting: 10) == [1])
        mailbox.lay(2)
        mailbox.post(3)
        #expect(mailbox.take(atMost: 9, waiting: 10) == [2, 3])
    }

    @Test("A few laid items are for whoever asks first, but not what the thread is called for")
    func few() {
        let mailbox = Mailbox<Int>()
        #expect(mailbox.takeLaid(atMost: 2) { $0 < 8 } == [])
        for number in 1...2 { mailbox.lay(number) }
        #expect(mailbox.takeLaid(atMost: 2) { $0 < 8 } == [1, 2])
        for number in 3...5 { mailbox.lay(number) }
        #expect(mailbox.takeLaid(atMost: 2) { $0 < 8 } == [])
        #expect(mailbox.take(atMost: 9) == [3, 4, 5])
        mailbox.post(6)
        #expect(mailbox.takeLaid(atMost: 2) { $0 < 8 } == [])
        #expect(mailbox.take(atMost: 9, waiting: 10) == [6])
        mailbox.lay(7)
        #expect(mailbox.takeLaid(atMost: 2) { $0 < 8 } == [7])
        for number in 7...8 { mailbox.lay(number) }
        #expect(mailbox.takeLaid(atMost: 2) { $0 < 8 } == [])
        #expect(mailbox.take(atMost: 9) == [7, 8])
    }
}
