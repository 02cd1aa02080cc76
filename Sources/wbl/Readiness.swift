import Glibc

/// Waits until some descriptors have something to read, or their end.
///
/// - Returns: those; none once the deadline has passed. Signals do not end the wait.
func readable(
    _ descriptors: [Int32], until deadline: ContinuousClock.Instant? = nil
) -> [Int32] {
    var polls = descriptors.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    while true {
        let rest = deadline.map { max(.zero, $0 - .now) / .milliseconds(1) }
        let count = poll(&polls, nfds_t(polls.count), rest.map { Int32($0.rounded(.up)) } ?? -1)
        if count >= 0 { return polls.filter { $0.revents != 0 }.map(\.fd) }
        guard errno == EINTR || errno == EAGAIN else { return descriptors }
    }
}
