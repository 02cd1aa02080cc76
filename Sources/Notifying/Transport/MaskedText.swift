/// What a server said, without what could name a person: at most 120 bytes of ASCII.
///
/// Words with an `@` (also encoded), in brackets or quotes, and words that hold the local part of
/// one of the addresses become `***`. Linear in the text for a given number of addresses.
func maskedText(_ text: String, hiding addresses: [String]) -> String {
    let locals = addresses.flatMap { localParts(of: $0) }
    let words = text.split { $0.isWhitespace || $0.isNewline }.prefix(40).map { word in
        let lower = word.lowercased()
        let isMarked = maskMarks.contains { lower.contains($0) }
        return isMarked || locals.contains { lower.contains($0) } ? "***" : String(word)
    }
    let ascii = words.joined(separator: " ").unicodeScalars.map { scalar in
        (0x20...0x7E).contains(scalar.value) ? UInt8(scalar.value) : UInt8(ascii: "?")
    }
    return String(decoding: ascii.prefix(120), as: UTF8.self)
}

private let maskMarks = ["@", "%40", "=40", "<", ">", "\"", "'", "`", "mailto:"]

/// The local part, whole and without its tag; a single letter would mask every word.
private func localParts(of address: String) -> [String] {
    let local = address.prefix { $0 != "@" }.lowercased()
    return [local, String(local.prefix { $0 != "+" })].filter { $0.utf8.count > 1 }
}
