import Testing

@testable import Serving

@Suite("What a connection does next")
struct ConnectionStateTests {
    private func state(
        _ text: String, _ limits: ServingLimits = ServingLimits()
    ) -> ConnectionState {
        var state = ConnectionState(limits: limits)
        Array(text.utf8).withUnsafeBytes { state.received($0) }
        return state
    }

    @Test("one request at a time")
    func oneAtATime() {
        var state = state("a\nb\n")
        #expect(state.next(isWritable: true) == .hand(.line("a")))
        #expect(state.next(isWritable: true) == .wait)
        state.requestEnded(.keepOpen)
        #expect(state.next(isWritable: true) == .hand(.line("b")))
        state.requestEnded(.keepOpen)
        #expect(state.next(isWritable: true) == .wait)
    }

    @Test("unread output holds requests back")
    func unread() {
        var state = state("a\n")
        #expect(state.next(isWritable: false) == .wait)
        #expect(!state.wantsBytes(isWritable: false))
        #expect(state.next(isWritable: true) == .hand(.line("a")))
    }

    @Test("too many waiting requests stop the reading")
    func pipelined() {
        var state = state("a\nb\nc\n", ServingLimits(pipelined: 2))
        _ = state.next(isWritable: true)
        #expect(!state.wantsBytes(isWritable: true))
        state.requestEnded(.keepOpen)
        _ = state.next(isWritable: true)
        #expect(state.wantsBytes(isWritable: true))
    }

    @Test("all that was sent is answered before the end of input closes, and once")
    func endOfInput() {
        var state = state("a\nb")
        state.inputEnded()
        #expect(state.next(isWritable: true) == .hand(.line("a")))
        state.requestEnded(.keepOpen)
        #expect(state.next(isWritable: true) == .hand(.line("b")))
        state.requestEnded(.keepOpen)
        #expect(state.next(isWritable: true) == .close)
        #expect(state.next(isWritable: true) == .wait)
    }

    @Test("a fault that loses the stream closes after its reply")
    func fault() {
        var state = state("put a\nb\n")
        guard case .hand(.fault(.refusedUpload)) = state.next(isWritable: true) else {
            Issue.record("The upload was not refused.")
            return
        }
        state.requestEnded(.keepOpen)
        #expect(state.next(isWritable: true) == .close)
    }

    @Test("draining lets the request under way finish and takes no other")
    func drain() {
        var state = state("a\nb\n")
        _ = state.next(isWritable: true)
        state.drain()
        #expect(state.next(isWritable: true) == .wait)
        state.requestEnded(.keepOpen)
        #expect(state.next(isWritable: true) == .close)
    }
}
