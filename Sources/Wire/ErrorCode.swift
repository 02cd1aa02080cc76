/// The codes of `ERR` lines: stable words that scripts may rely on.
package enum ErrorCode: String, Sendable, CaseIterable, Codable {
    case badSyntax = "bad-syntax"
    case badEncoding = "bad-encoding"
    case tooLong = "too-long"
    case unknownCommand = "unknown-command"
    case badArgument = "bad-argument"
    case missingArgument = "missing-argument"
    case ambiguous
    case notFound = "not-found"
    case exists
    case conflict
    case denied
    case limit
    case busy
    case unavailable
    case readOnly = "read-only"
    case shuttingDown = "shutting-down"
    case `internal`
}
