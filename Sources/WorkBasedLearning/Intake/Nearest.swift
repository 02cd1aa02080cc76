/// The text among several that is nearest to a misspelt one, if any is near: at most a third of its
/// letters differ. Ties go to the first. O(n · length²).
///
/// Distance by Damerau and Levenshtein (insert, delete, replace, swap of
/// neighbours), ignoring case.
package func nearest(to text: String, among choices: some Sequence<String>) -> String? {
    let wanted = Array(text.lowercased().unicodeScalars)
    var best: (choice: String, distance: Int)?
    for choice in choices {
        let other = Array(choice.lowercased().unicodeScalars)
        let limit = max(1, max(wanted.count, other.count) / 3)
        guard abs(wanted.count - other.count) <= limit else { continue }
        let distance = editDistance(wanted, other)
        if distance <= limit, distance < (best?.distance ?? .max) { best = (choice, distance) }
    }
    return best?.choice
}

private func editDistance(_ one: [Unicode.Scalar], _ other: [Unicode.Scalar]) -> Int {
    var before: [Int] = []
    var last = Array(0...other.count)
    for (i, a) in one.enumerated() {
        var row = [i + 1]
        for (j, b) in other.enumerated() {
            var cost = min(last[j + 1] + 1, row[j] + 1, last[j] + (a == b ? 0 : 1))
            if i > 0, j > 0, a == other[j - 1], one[i - 1] == b {
                cost = min(cost, before[j - 1] + 1)
            }
            row.append(cost)
        }
        (before, last) = (last, row)
    }
    return last[other.count]
}
