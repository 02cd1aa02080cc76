import Wire
import WorkBasedLearning

/// What the sentences that ask for an experience have in common.
enum Wish {
    static let dates = Argument(
        "dates", .dates, "when: a day or a span such as next week or 2 feb to 19 feb", place: .key,
        after: ["in", "on", "during"], isRequired: true)

    static let choices = Argument(
        "choose", .words, "whom: ids or names, best first, with commas between; sector:NAME too",
        place: .key, after: ["choose", "choosing", "from"])

    /// The choices of a sentence as ids, best first.
    static func choices(
        _ arguments: Arguments, among nouns: [Noun], _ context: Context
    ) throws(Failure) -> [String] {
        guard let text = arguments["choose"] else { return [] }
        var ids: [String] = []
        for part in text.split(whereSeparator: { $0 == "," || $0 == ";" }) {
            let name = part.split(separator: " ").joined(separator: " ")
            if name.hasPrefix("sector:") {
                ids.append(name)
            } else if !name.isEmpty {
                ids.append(try Finder("choose", context).find(name, among: nouns).id)
            }
        }
        return ids
    }

    /// The first id of a letter and a number that neither kind of request has.
    ///
    /// One above the highest, so that no id is used again while later ones stand. O(requests).
    static func newID(_ letter: String, _ register: Register) -> String {
        let taken =
            register.requests.unordered.map(\.key)
            + register.speakerRequests.unordered.map(\.key)
        let highest =
            taken.lazy.filter { $0.hasPrefix(letter) }
            .compactMap { Int($0.dropFirst(letter.count)) }.max() ?? 0
        return "\(letter)\(highest + 1)"
    }

    /// The reply to a wish that is taken, with what becomes of it.
    static func taken(_ outcome: Outcome, _ id: String, _ words: String, _ members: [Member])
        -> Outcome
    {
        var outcome = outcome
        outcome.reply = .ok(
            [
                .data("\(id): \(words)", [Member("request", .text(id))] + members),
                .hint(
                    "The next plan looks for one; why \(id) explains what it found; withdraw \(id) "
                        + "takes it back."),
            ], [Member("request", .text(id))])
        return outcome
    }

    /// `, choosing Alder Clinic (E1), then sector:Health`; nothing where nobody is chosen.
    static func inWords(_ choices: [String], _ register: Register) -> String {
        let names = choices.map { id in
            (register.employers[id]?.name ?? register.speakers[id]?.name).map { "\($0) (\(id))" }
                ?? id
        }
        return names.isEmpty ? "" : ", choosing \(names.joined(separator: ", then "))"
    }
}
