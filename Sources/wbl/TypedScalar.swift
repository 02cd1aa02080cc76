import Glibc

/// The letters that come from the keyboard, which are UTF-8.
enum TypedScalar {
    /// The next one, U+FFFD for what is none; nil at the end. Takes no byte too many.
    static func next() -> Unicode.Scalar? {
        next(from: byte)
    }

    static func next(from byte: () -> UInt8?) -> Unicode.Scalar? {
        guard let first = byte() else { return nil }
        var bytes = [first]
        while bytes.count < length(from: first), let more = byte() { bytes.append(more) }
        return String(decoding: bytes, as: UTF8.self).unicodeScalars.first
    }

    private static func length(from first: UInt8) -> Int {
        switch first {
        case 0xC2...0xDF: 2
        case 0xE0...0xEF: 3
        case 0xF0...0xF4: 4
        default: 1
        }
    }

    private static func byte() -> UInt8? {
        var byte: UInt8 = 0
        while true {
            let count = Glibc.read(STDIN_FILENO, &byte, 1)
            if count == 1 { return byte }
            if count == 0 || errno != EINTR && errno != EAGAIN { return nil }
        }
    }
}
