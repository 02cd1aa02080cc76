/// The words of a text, one after the other, and what is wrong with them.
///
/// A word is a range of the bytes; an empty one is the end of its line.
struct WordReader {
    let bytes: [UInt8]
    private var position = 0

    /// The line that is being read, from 1.
    private(set) var line = 1

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        if bytes.starts(with: InstanceText.orderMark) { position = InstanceText.orderMark.count }
    }

    var isAtEnd: Bool { position >= bytes.count }

    /// Goes to the end of the line. A CR within it ends what others call a line, so that the
    /// comment may be more of the text than was meant.
    private mutating func passComment() throws(InstanceFault) {
        let end = bytes[position...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
        if let place = bytes[position..<end].firstIndex(of: UInt8(ascii: "\r")), place + 1 < end {
            throw fault(.controlCharacter(bytes[place]))
        }
        position = end
    }

    /// The next word of the line; empty at its end, and where a comment begins.
    mutating func nextWord() throws(InstanceFault) -> Range<Int> {
        var end = position
        while end < bytes.count, InstanceText.isBlank(bytes[end]) { end += 1 }
        let start = end
        if start < bytes.count, bytes[start] == UInt8(ascii: "#") {
            try passComment()
            return position..<position
        }
        while end < bytes.count, InstanceText.isOrdinary(bytes[end]) { end += 1 }
        position = end
        if end < bytes.count, !InstanceText.isBlank(bytes[end]), !isLineEnd(end) {
            throw fault(.controlCharacter(bytes[end]))
        }
        return start..<end
    }

    /// Whether LF stands here, or CR before LF or at the end of the file.
    private func isLineEnd(_ place: Int) -> Bool {
        if bytes[place] == UInt8(ascii: "\n") { return true }
        guard bytes[place] == UInt8(ascii: "\r") else { return false }
        return place + 1 == bytes.count || bytes[place + 1] == UInt8(ascii: "\n")
    }

    /// Passes the end of the line, before which there must be no further word.
    mutating func endLine() throws(InstanceFault) {
        let extra = try nextWord()
        guard extra.isEmpty else { throw fault(.extraWord(excerpt(extra))) }
        if position < bytes.count, bytes[position] == UInt8(ascii: "\r") { position += 1 }
        position += 1
        line += 1
    }

    /// A name that is new.
    mutating func nextName(
        _ subject: InstanceFault.Subject
    ) throws(InstanceFault) -> Range<Int> {
        let word = try nextWord()
        if word.isEmpty { throw fault(.nameMissing(subject)) }
        guard word.count <= InstanceText.nameBytes else {
            throw fault(.nameTooLong(limit: InstanceText.nameBytes))
        }
        guard String(validating: bytes[word], as: UTF8.self) != nil else {
            throw fault(.invalidUTF8)
        }
        return word
    }

    mutating func nextNumber(
        _ quantity: InstanceFault.Quantity
    ) throws(InstanceFault) -> Int32 {
        let word = try nextWord()
        return try number(word, quantity)
    }

    func number(
        _ word: Range<Int>, _ quantity: InstanceFault.Quantity
    ) throws(InstanceFault) -> Int32 {
        if word.isEmpty { throw fault(.numberMissing(quantity)) }
        guard let value = WholeNumber.read(bytes, word), quantity.range.contains(Int(value)) else {
            throw fault(.badNumber(quantity, excerpt(word)))
        }
        return value
    }

    func says(_ word: Range<Int>, _ text: [UInt8]) -> Bool {
        word.count == text.count && bytes[word].elementsEqual(text)
    }

    func excerpt(_ word: Range<Int>) -> String { InstanceFault.excerpt(bytes[word]) }

    /// A fault of the line that is being read.
    func fault(_ reason: InstanceFault.Reason) -> InstanceFault {
        InstanceFault(reason, line: line)
    }
}
