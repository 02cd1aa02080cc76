/// Decides what one connection does next; the handler acts.
///
/// Invariant: at most one request is under way, and none is taken while one is.
struct ConnectionState {
    enum Step: Equatable {
        /// Hand this to the program behind; it is under way until `requestEnded`. The lines ahead
        /// are there behind it already, and may be answered with it.
        case hand(Inbound, ahead: [String])
        case wait
        /// Close when all output has been taken; told once.
        case close
    }

    private let limits: ServingLimits
    private var framer: LineFramer
    private(set) var isBusy = false
    /// Lines that were handed ahead, or would have been, and are not yet answered.
    private var ahead: [String] = []
    private static let mostAhead = 32
    private var hasInputEnded = false
    private var isLast = false
    private var isOver = false

    init(limits: ServingLimits) {
        self.limits = limits
        framer = LineFramer(limits: limits)
    }

    mutating func received(_ bytes: UnsafeRawBufferPointer) {
        framer.append(bytes)
    }

    /// Says that the client will send nothing more; what it sent is still answered.
    mutating func inputEnded() {
        hasInputEnded = true
        framer.finish()
    }

    mutating func uploadsReleased() {
        framer.releaseUploads()
    }

    /// Says that so many of the lines ahead are answered with the request under way.
    mutating func tookAhead(_ lines: Int) {
        ahead.removeFirst(min(lines, ahead.count))
    }

    mutating func requestEnded(_ fate: Fate) {
        isBusy = false
        if fate == .close { isLast = true }
    }

    /// Lets the request under way finish and takes no other.
    mutating func drain() {
        isLast = true
    }

    /// What to do now; `isWritable` is false while too much output waits for the client.
    mutating func next(isWritable: Bool) -> Step {
        if isBusy || isOver { return .wait }
        if isLast { return close() }
        guard isWritable else { return .wait }
        if let inbound = ahead.isEmpty ? framer.next() : .line(ahead.removeFirst()) {
            isBusy = true
            isLast = inbound.isLast
            if case .line = inbound { look() }
            return .hand(inbound, ahead: ahead)
        }
        return hasInputEnded ? close() : .wait
    }

    /// Fills the lines ahead from what is there, up to the first that is none.
    private mutating func look() {
        while ahead.count < ConnectionState.mostAhead, let line = framer.nextIfLine() {
            ahead.append(line)
        }
    }

    /// Whether bytes of the client should be read; ask after `next`.
    func wantsBytes(isWritable: Bool) -> Bool {
        isWritable && !isLast && !isOver && !hasInputEnded
            && framer.waitingLines + ahead.count < limits.pipelined
            && framer.waitingBytes < (limits.pipelined + 1) * (limits.lineBytes + 2)
    }

    private mutating func close() -> Step {
        isOver = true
        return .close
    }
}
