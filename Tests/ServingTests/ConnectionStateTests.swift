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
        #expect(state.next(isWritable: true) == .hand(.line("a"), ahead: ["b"]))
        #expect(state.next(isWritable: true) == .wait)
        state.requestEnded(.keepOpen)
        #expect(state.next(isWritable: true) == .hand(.line("b"), ahead: []))
        state.requestEnded(.keepOpen)
        #expect(state.next(isWritable: true) == .wait)
    }

    @Test("lines that are there already go along, up to what is none, and come again until taken")
    func ahead() {
        var state = state("a\nb\nc\nput x.csv bytes=1\nyd\n")
        #expect(state.next(isWritable: true) == .hand(.line("a"), ahead: ["b", "c"]))
        state.tookAhead(1)
        state.requestEnded(.keepOpen)
        #expect(state.next(isWritable: true) == .hand(.line("c"), ahead: []))
        state.requestEnded(.keepOpen)
        let upload = Inbound.upload(header: "put x.csv bytes=1", name: "x.csv", bytes: [0x79])
        #expect(state.next(isWritable: true) == .hand(upload, ahead: []))
    }

    @Test("no more lines go along than a bound, however many are there")
    func aheadBound() {
        var state = state(String(repeating: "a\n", count: 100))
        guard case .hand(_, let ahead) = state.next(isWritable: true) else {
            Issue.record("Nothing was handed on.")
            return
        }
        #expect(ahead.count == 32)
        #expect(!state.wantsBytes(isWritable: true))
    }

    @Test("unread output holds requests back")
    func unread() {
        var state = state("a\n")
        #expect(state.next(isWritable: false) == .wait)
        #expect(!state.wantsBytes(isWritable: false))
        #expect(state.next(isWritable: true) == .hand(.line("a"), ahead: []))
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
        #expect(state.next(isWritable: true) == .hand(.line("a"), ahead: []))
        state.requestEnded(.keepOpen)
        #expect(state.next(isWritable: true) == .hand(.line("b"), ahead: []))
        state.requestEnded(.keepOpen)
        #expect(state.next(isWritable: true) == .close)
        #expect(state.next(isWritable: true) == .wait)
    }

    @Test("a fault that loses the stream closes after its reply")
    func fault() {
        var state = state("put a\nb\n")
        guard case .hand(.fault(.malformedUpload), ahead: []) = state.next(isWritable: true) else {
            Issue.record("The announcement was not refused.")
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
