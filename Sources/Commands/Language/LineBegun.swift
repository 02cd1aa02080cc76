import Wire

/// A line up to the cursor: the words before the last one, and what is there of that.
struct LineBegun {
    /// The words without their quotes.
    private(set) var before: [String] = []
    /// The last word as it is typed, perhaps with an open quote; empty behind a blank.
    private(set) var last = ""

    init(_ line: String) {
        var (isQuoted, isEscaped) = (false, false)
        for scalar in line.unicodeScalars {
            if scalar == " ", !isQuoted {
                if !last.isEmpty { before.append(LineBegun.bare(last)) }
                last = ""
                continue
            }
            if scalar == "\"", !isEscaped { isQuoted.toggle() }
            isEscaped = isQuoted && scalar == "\\" && !isEscaped
            last.unicodeScalars.append(scalar)
        }
    }

    /// The last word without its quotes.
    var begun: String { LineBegun.bare(last) }

    /// The key of a last word such as `kind=jo`, and what is there of the value.
    var pair: (key: String, value: String)? {
        guard let equals = last.firstIndex(of: "=") else { return nil }
        return (
            String(last[..<equals]), LineBegun.bare(String(last[last.index(after: equals)...]))
        )
    }

    private static func bare(_ word: String) -> String {
        guard word.hasPrefix("\"") else { return word }
        let inner = word.dropFirst()
        return (inner.hasSuffix("\"") ? String(inner.dropLast()) : String(inner))
            .replacing("\\\"", with: "\"").replacing("\\\\", with: "\\")
    }
}
