/// A student's name as employers and others may read it: the first name and the initial of the last
/// one, `Ana B.`; `Example, Ana` is read as the last name first.
///
/// Of a name of one word only the initial is given, since nothing tells which name it is.
func shortName(_ name: String) -> String {
    let parts = name.split(separator: ",", maxSplits: 1).map(words)
    if parts.count == 2, let first = parts[1].first, let last = parts[0].first {
        return "\(first) \(last.prefix(1))."
    }
    let all = parts.flatMap { $0 }
    guard all.count > 1 else { return all.first.map { "\($0.prefix(1))." } ?? "" }
    return "\(all[0]) \(all[all.count - 1].prefix(1))."
}

private func words(_ text: Substring) -> [Substring] { text.split(whereSeparator: \.isWhitespace) }
