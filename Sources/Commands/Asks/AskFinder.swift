import Wire
import WorkBasedLearning

/// Finds the askings that a sentence means, and says why one cannot be answered so.
struct AskFinder {
    private let context: Context
    private let askings: [Asking]

    init(_ context: Context) {
        self.context = context
        askings = Asking.all(in: context.register)
    }

    static let argument = Argument(
        "ids", .words, "what is answered: ids of slots or speaker requests, commas between",
        isRequired: true, isList: true)

    private static let nouns: [Noun] = [.slot, .speakerRequest]

    /// Words between ids that name nothing.
    private static let links: Set<String> = [
        "and", "for", "the", "slot", "slots", "speaker", "speaker_request", "request", "requests",
    ]

    /// The askings behind some ids, each once, in the order of the ids.
    ///
    /// - Throws: `not-found` for what is unknown; `denied` for what is not the user's; `conflict`
    ///   for what nobody has been asked, what has begun, and what has been said before.
    func find(_ text: String, for move: AskMove) throws(Failure) -> [Asking] {
        var (found, seen): ([Asking], Set<String>) = ([], [])
        for word in text.split(whereSeparator: { " ,;".contains($0) }).map(String.init)
        where !AskFinder.links.contains(word.lowercased()) {
            let (noun, id) = try entry(word)
            guard seen.insert("\(noun) \(id)").inserted else { continue }
            let own = askings.filter { $0.noun == noun && $0.id == id }
            let standing = own.filter { $0.part.count > 0 }
            let meant = standing.isEmpty ? own : standing
            if meant.isEmpty { throw notAsked(noun, id) }
            for asking in meant { try check(asking, move) }
            found += meant
        }
        if found.isEmpty {
            throw Failure(
                .missingArgument, "say what is answered, by the id of a slot or speaker request",
                wanted: Wanted(AskFinder.argument.name))
        }
        return found
    }

    /// The slot or request that a word names, or the nearest that has been asked for.
    private func entry(_ word: String) throws(Failure) -> (noun: Noun, id: String) {
        do throws(Failure) {
            return try Finder(AskFinder.argument.name, context).find(word, among: AskFinder.nouns)
        } catch  where error.code == .notFound {
            let ids = askings.filter { context.sight.sees($0.noun, $0.id) }.map(\.id)
            let near = nearest(to: word, among: ids).map { "; did you mean \($0)?" } ?? ""
            throw Failure(
                .notFound, "there is no slot and no speaker request \(quoted(word))\(near)",
                about: error.about)
        }
    }

    private func notAsked(_ noun: Noun, _ id: String) -> Failure {
        let what = noun == .slot ? "no placement there" : "no session for it"
        let draft = context.register.draft
        let isDrafted =
            noun == .slot
            ? draft?.placements.contains { $0.slot == id } : draft.map { $0.session(of: id) != nil }
        let next = isDrafted == true ? "publish asks" : "plan, then publish, asks"
        return Failure(.conflict, "\(id) has not been asked: \(what) is published; \(next)")
    }

    private func check(_ asking: Asking, _ move: AskMove) throws(Failure) {
        let sight = context.sight
        guard asking.part.only(sight).count == asking.part.count else {
            throw Failure(
                .denied,
                "\(asking.id) has students of schools that are not within your scope; a "
                    + "coordinator of all of them can answer for it")
        }
        guard asking.isAhead(of: context.now) else {
            throw Failure(
                .conflict, "\(asking.words) has begun; it can no longer be answered")
        }
        if asking.state.after(move) == asking.state {
            throw Failure(
                .conflict,
                "\(asking.id) is \(asking.state.rawValue) already; nothing was changed and nobody "
                    + "is told again")
        }
    }
}
