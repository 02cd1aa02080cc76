/// Bytes that come in pieces and are taken as lines, or so many at once.
struct LineBuffer {
    private var bytes: [UInt8] = []
    private var next = 0

    var count: Int { bytes.count - next }

    mutating func append(_ piece: some Collection<UInt8>) {
        if next > 0 {
            bytes.removeFirst(next)
            next = 0
        }
        bytes += piece
    }

    /// The next line without its end; nil where none is complete.
    mutating func takeLine() -> String? {
        guard let end = bytes[next...].firstIndex(of: UInt8(ascii: "\n")) else { return nil }
        defer { next = end + 1 }
        return String(decoding: bytes[next..<end], as: UTF8.self)
    }

    /// The first bytes, of which there must be so many.
    mutating func take(_ count: Int) -> [UInt8] {
        precondition(count <= self.count, "more bytes are taken than there are")
        defer { next += count }
        return Array(bytes[next..<(next + count)])
    }
}
