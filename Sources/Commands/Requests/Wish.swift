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

    /// The choices of a sentence as ids, best first; one that is said twice counts once.
    static func choices(
        _ arguments: Arguments, among nouns: [Noun], _ context: Context
    ) throws(Failure) -> [String] {
        guard let text = arguments["choose"] else { return [] }
        var ids: [String] = []
        let parts = text.split(whereSeparator: { $0 == "," || $0 == ";" }).map {
            $0.split(separator: " ").joined(separator: " ")
        }
        for (place, name) in parts.enumerated() {
            if name.lowercased().hasPrefix(SectorChoice.prefix) {
                ids.append(SectorChoice.prefix + (try sector(name, context)))
            } else if !name.isEmpty {
                do throws(Failure) {
                    ids.append(try Finder("choose", context).find(name, among: nouns).id)
                } catch {
                    throw whole(error, parts, place)
                }
            }
        }
        return ids.enumerated().filter { place, id in !ids[..<place].contains(id) }.map(\.element)
    }

    /// The sector that `sector:NAME` means, as employers have it; for people a part of its name
    /// will do that no other has. O(employers).
    private static func sector(_ name: String, _ context: Context) throws(Failure) -> String {
        let wanted = trimmed(name.dropFirst(SectorChoice.prefix.count))
        let known = context.register.sectors.subtracting([""]).sorted()
        if let found = known.first(where: { $0.lowercased() == wanted.lowercased() }) {
            return found
        }
        let part = known.filter { $0.lowercased().contains(wanted.lowercased()) }
        if part.count == 1, !wanted.isEmpty, !context.conversation.strict { return part[0] }
        let near = nearest(to: wanted, among: known).map { "; did you mean \($0)?" } ?? ""
        throw Failure(
            .badArgument,
            "no employer is of the sector \(quoted(wanted))\(near) (known: "
                + known.joined(separator: ", ") + ")")
    }

    /// That one of several names fits several, so that an answer leaves the others as they are.
    private static func whole(_ failure: Failure, _ parts: [String], _ place: Int) -> Failure {
        guard let wanted = failure.wanted, !wanted.choices.isEmpty else { return failure }
        let choices = wanted.choices.map { choice in
            var all = parts
            all[place] = choice.value
            return Wanted.Choice(all.joined(separator: ", "), choice.label)
        }
        return Failure(
            failure.code, failure.text, wanted: Wanted(wanted.argument, among: choices))
    }

    /// The first id of a letter and a number that neither kind of request has.
    ///
    /// One above the highest, so that no id is used again while later ones stand. O(requests).
    static func newID(_ letter: String, _ register: Register) -> String {
        let taken =
            register.requests.unordered.map(\.key)
            + register.speakerRequests.unordered.map(\.key)
        let numbers = taken.lazy.filter { $0.hasPrefix(letter) }
            .compactMap { Int($0.dropFirst(letter.count)) }
        // Higher numbers are somebody's joke; above them there would soon be none left.
        var next = (numbers.filter { $0 < 1_000_000_000 }.max() ?? 0) + 1
        while taken.contains("\(letter)\(next)") { next += 1 }
        return "\(letter)\(next)"
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
