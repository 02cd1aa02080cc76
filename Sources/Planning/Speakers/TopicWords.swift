import Foundation

/// The words of a topic, separated by blanks, as they are compared: NFD, marks removed,
/// case folded.
func foldedWords(_ topic: String) -> [String] {
    let bare = topic.decomposedStringWithCanonicalMapping.unicodeScalars.filter {
        $0.properties.canonicalCombiningClass == .notReordered
    }
    return bare.split(whereSeparator: \.properties.isWhitespace).map { word in
        String(String.UnicodeScalarView(word.flatMap(caseFolded)))
    }
}

/// A scalar's case folding, by way of its upper case; the dotless i folds to itself.
private func caseFolded(_ scalar: Unicode.Scalar) -> [Unicode.Scalar] {
    guard scalar != "\u{131}" else { return [scalar] }
    return scalar.properties.lowercaseMapping.unicodeScalars
        .flatMap { $0.properties.uppercaseMapping.unicodeScalars }
        .flatMap { $0.properties.lowercaseMapping.unicodeScalars }
}
