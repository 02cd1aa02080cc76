/// The line that announces raw bytes: `[@tag] put NAME bytes=N`.
struct UploadHeader: Equatable {
    /// 1...128 characters, no path.
    let name: String
    let bytes: Int

    /// Why a line that begins as an upload is none.
    struct Malformed: Error, Equatable {
        let reason: String
    }

    /// Whether the verb of the line is `put`, in any case; the bytes need not be valid UTF-8.
    ///
    /// Complexity: the length of the tag.
    static func isUpload(_ line: some Collection<UInt8>) -> Bool {
        var rest = line.drop { $0 == space }
        if rest.first == UInt8(ascii: "@") {
            rest = rest.drop { $0 != space }.drop { $0 == space }
        }
        let verb = rest.prefix { $0 != space }
        return verb.count == 3 && zip(verb, "put".utf8).allSatisfy { $0 | 0x20 == $1 }
    }

    /// Reads a line; nil when its verb is not `put`.
    ///
    /// - Throws: `Malformed` when it is, but the name or the number of bytes cannot be taken.
    static func parse(_ line: String) throws(Malformed) -> UploadHeader? {
        guard isUpload(line.utf8) else { return nil }
        guard var words = words(of: line) else {
            throw Malformed(reason: "a quote is not closed")
        }
        if words.first?.hasPrefix("@") == true { words.removeFirst() }
        guard words.count == 3 else {
            throw Malformed(reason: "the form is: put NAME bytes=N")
        }
        let (name, count) = (words[1], words[2])
        guard isName(name) else {
            throw Malformed(reason: "the name must be 1 to 128 characters without a path")
        }
        guard count.hasPrefix("bytes=") else {
            throw Malformed(reason: "the form is: put NAME bytes=N")
        }
        let digits = count.dropFirst(6)
        guard !digits.isEmpty, digits.utf8.allSatisfy({ 0x30...0x39 ~= $0 }) else {
            throw Malformed(reason: "bytes= needs a whole number that is not negative")
        }
        // A number beyond Int is over every limit.
        return UploadHeader(name: name, bytes: Int(digits) ?? .max)
    }

    private static let space = UInt8(ascii: " ")

    private static func isName(_ name: String) -> Bool {
        1...128 ~= name.count && name.utf8.count <= 1024 && name != "."
            && !name.contains("/") && !name.contains("..")
            && name.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
    }

    /// The words of a line, a quoted one without its quotes; nil when a quote stays open.
    private static func words(of line: String) -> [String]? {
        var words: [String] = []
        var word: String?
        var isQuoted = false
        var isEscaped = false
        for scalar in line.unicodeScalars {
            switch scalar {
            case _ where isEscaped:
                isEscaped = false
                word?.unicodeScalars.append(scalar)
            case "\\" where isQuoted:
                isEscaped = true
            case "\"":
                isQuoted.toggle()
                word = word ?? ""
            case " " where !isQuoted:
                if let whole = word { words.append(whole) }
                word = nil
            default:
                word = (word ?? "") + String(scalar)
            }
        }
        if let whole = word { words.append(whole) }
        return isQuoted ? nil : words
    }
}
