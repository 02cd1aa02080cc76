/// How a transfer ended, in what libcurl tells of it.
struct Outcome {
    /// nil where all went well.
    var trouble: Trouble?
    /// libcurl's words for it, which name nobody.
    var text = ""
    /// Whether TCP had connected, and whether TLS stood.
    var isConnected = false
    var isSecured = false
    /// No connection was opened for the transfer: it went, if at all, over a kept one.
    var isReused = false
    /// The guard refused an address.
    var isRefused = false

    enum Trouble {
        case tls
        case login
        case timeout
        /// Broken off from this side: by the guard, the reader of the parcel, or the stop.
        case aborted
        /// The peer's answer is longer than anybody wants to read.
        case longAnswer
        /// libcurl does not take what it was given.
        case usage
        /// No connection came about.
        case unreachable
        /// A connection broke, or the peer said what is no answer.
        case network
    }
}
