/// What a client sent, one whole thing at a time.
package enum Inbound: Sendable, Equatable {
    /// A line of valid UTF-8 without control characters, without its end.
    case line(String)
    /// A file for the connection's spool: its line as sent, its name and the bytes announced.
    case upload(header: String, name: String, bytes: [UInt8])
    /// Something that cannot be taken; the program behind writes the words of the reply.
    case fault(LineFault)

    /// Whether the stream cannot be understood after this, so that the connection closes.
    var isLast: Bool {
        switch self {
        case .line, .upload, .fault(.badEncoding): false
        case .fault(.tooLong), .fault(.malformedUpload), .fault(.refusedUpload): true
        }
    }
}

/// Why a line is not handed on.
package enum LineFault: Sendable, Equatable {
    /// Invalid UTF-8 or a control character; the connection goes on with the next line.
    case badEncoding
    /// More than `ServingLimits.lineBytes` bytes; the connection closes after the reply.
    case tooLong
    /// An upload that is not announced as it must be, or is cut off, with the reason; the
    /// connection closes after the reply.
    case malformedUpload(String, line: String)
    /// An upload beyond a limit, with the reason; the connection closes after the reply.
    case refusedUpload(String, line: String)

    /// The line, where it could be read.
    package var line: String {
        switch self {
        case .badEncoding, .tooLong: ""
        case .malformedUpload(_, let line), .refusedUpload(_, let line): line
        }
    }
}
