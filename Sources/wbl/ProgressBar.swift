/// A progress line as a bar, for terminals.
struct ProgressBar: Equatable {
    let stage: String
    let done: Int
    let of: Int
    /// What the line says besides.
    let rest: String

    /// The cells of a bar.
    private static let width = 24

    /// Reads a line such as `# choosing: 430 of 1000, 287500 points so far`; nil for any other.
    init?(_ line: String) {
        guard line.hasPrefix("# "), let colon = line.firstIndex(of: ":") else { return nil }
        let words = line[line.index(after: colon)...].split(
            separator: " ", maxSplits: 2, omittingEmptySubsequences: true)
        guard words.count == 3, words[1] == "of", let done = Int(words[0]) else { return nil }
        let tail = words[2].split(separator: ",", maxSplits: 1)
        guard let of = tail.first.flatMap({ Int($0) }), (1...1_000_000_000).contains(of) else {
            return nil
        }
        stage = String(line[line.index(line.startIndex, offsetBy: 2)..<colon])
        self.done = min(max(done, 0), of)
        self.of = of
        rest = tail.count > 1 ? tail[1].drop { $0 == " " }.description : ""
    }

    /// The bar, which begins at the left edge and wipes what stood there.
    var text: String {
        let filled = ProgressBar.width * done / of
        let bar =
            String(repeating: "#", count: filled)
            + String(repeating: ".", count: ProgressBar.width - filled)
        return "\r\(stage) [\(bar)] \(100 * done / of) % \(rest)\u{1B}[K"
    }

    /// What takes a bar away.
    static let wiped = "\r\u{1B}[K"
}
