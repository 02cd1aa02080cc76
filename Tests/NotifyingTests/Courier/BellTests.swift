import Foundation
import Testing

@testable import Notifying

@Suite struct BellTests {
    @Test("A ring before the wait is kept, once")
    func kept() {
        let bell = SystemBell()
        bell.ring()
        bell.ring()
        #expect(bell.wait(atMost: nil))
        #expect(!bell.wait(atMost: 0))
    }

    @Test("A ring wakes the waiting thread")
    func wakes() {
        let (there, back) = (SystemBell(), SystemBell())
        let thread = Thread {
            for _ in 0..<1_000 {
                there.wait(atMost: nil)
                back.ring()
            }
        }
        thread.start()
        for _ in 0..<1_000 {
            there.ring()
            #expect(back.wait(atMost: 60))
        }
    }
}
