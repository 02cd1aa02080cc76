import Planning
import Wire
import WorkBasedLearning

/// A request that somebody asks about, with the plan that is to be explained.
struct AskedRequest {
    let id: String
    let noun: Noun
    /// The plan that was asked for, else the draft where there is one, else the published plan; nil
    /// for neither.
    let plan: Plan?
    let isDraft: Bool
    /// Whether requirements, points and prices are told; a teacher hears none of them.
    let isFull: Bool

    /// What the plan is called, for people and for scripts.
    var planName: String { isDraft ? "the draft" : "the published plan" }
    var planWord: String { isDraft ? "draft" : "published" }

    /// Finds a request by its id, or the only one of a student or class.
    ///
    /// - Parameter planWord: `draft` or `published`; nil for the one that counts.
    /// - Throws: `not-found`, or `ambiguous` for a student or class with several requests.
    init(_ word: String, plan planWord: String?, _ context: Context) throws(Failure) {
        let register = context.register
        isFull = context.sight.seesReasons
        (id, noun) = try AskedRequest.find(word, context)
        isDraft = planWord.map { $0 == "draft" } ?? (register.draft != nil)
        plan = isDraft ? register.draft : register.published
        if let planWord, plan == nil {
            throw Failure(.notFound, "there is no \(planWord) plan; plan makes a draft")
        }
    }

    /// The argument that says which plan is to be explained.
    static func planArgument(_ place: Argument.Place) -> Argument {
        Argument(
            "plan", .oneOf(["draft", "published"]),
            "draft or published; the draft where there is one, if left out", place: place)
    }

    private static func find(
        _ word: String, _ context: Context
    ) throws(Failure) -> (String, Noun) {
        let (register, sight) = (context.register, context.sight)
        let word = Finder.bare(word, [.request, .speakerRequest])
        var about: Member?
        for noun in [Noun.request, .speakerRequest] {
            for id in [word, word.uppercased()] where register.has(noun, id) {
                if sight.sees(noun, id) { return (id, noun) }
                about = about ?? Member(noun.rawValue, .text(id))
            }
        }
        let owner = try owner(word, about, context)
        let requests = register.requests.rows(naming: owner)
        let sessions = register.speakerRequests.rows(naming: owner)
        let own =
            requests.map { Wanted.Choice($0.id, $0.kind.title) }
            + sessions.map { Wanted.Choice($0.id, "a speaker about \($0.topic)") }
        if own.count > 1 {
            throw Failure(
                .ambiguous,
                "\(owner) has \(own.count) requests; say why with one of them: "
                    + own.map(\.value).joined(separator: ", "),
                wanted: Wanted("request", among: own))
        }
        guard let only = own.first else { throw notFound(owner, nil, context) }
        return (only.value, requests.isEmpty ? .speakerRequest : .request)
    }

    /// The student or class that a text names.
    ///
    /// - Parameter about: a request of this id that the user may not see.
    private static func owner(
        _ word: String, _ about: Member?, _ context: Context
    ) throws(Failure) -> String {
        do throws(Failure) {
            return try Finder("request", context).find(word, among: [.student, .section]).id
        } catch  where error.code == .notFound {
            throw notFound(word, about ?? error.about, context)
        }
    }

    /// That a word is no request, with what it is, or the nearest id of either kind.
    private static func notFound(
        _ word: String, _ about: Member?, _ context: Context
    ) -> Failure {
        let (register, sight) = (context.register, context.sight)
        func isSeen(_ noun: Noun) -> Bool { register.has(noun, word) && sight.sees(noun, word) }
        if isSeen(.student) || isSeen(.section) {
            return Failure(.notFound, "\(word) has no request")
        }
        let others: [Noun] = [.speaker, .school, .slot, .employer, .site, .trip, .teacher]
        if let noun = others.first(where: isSeen) {
            return Failure(
                .notFound,
                "\(word) is \(noun.withArticle), not a request; why takes a request, a student or "
                    + "a class")
        }
        let ids =
            register.requests.owners.filter { sight.sees(.request, $0) }
            + register.speakerRequests.owners.filter { sight.sees(.speakerRequest, $0) }
        let near = nearest(to: word, among: ids).map { "; did you mean \($0)?" } ?? ""
        let extent = sight.isEverything ? "" : " that you may see"
        return Failure(
            .notFound, "there is no request \(quoted(word))\(extent)\(near)", about: about)
    }

    /// The request's place in the plan.
    var way: Opening.Way? {
        if noun == .request {
            return plan?.placement(of: id).map { .placement($0) }
        }
        return plan?.session(of: id).map { .session($0) }
    }

    func explainer(_ context: Context) -> Explainer {
        Explainer(
            id, in: context.register, settings: context.settings.planning, plan: plan,
            now: context.now)
    }
}

/// The plan against the facts of today.
extension AskedRequest {
    /// Whether the register has moved since the plan was made by more than the plan itself: keeping
    /// a draft, publishing it and taking a plan in count one revision each.
    func isStale(_ register: Register) -> Bool {
        guard let plan else { return false }
        let isPublishedDraft = !isDraft && plan.asOf != nil
        return register.revision > plan.revision + (isPublishedDraft ? 2 : 1)
    }

    /// The request's slot in the plan, with what the plan sends there.
    private func own(_ register: Register) -> (slot: Slot, sent: Int)? {
        guard case .placement(let place) = way, let slot = register.slots[place.slot] else {
            return nil
        }
        return (slot, plan?.placements.count { $0.slot == slot.id } ?? 0)
    }

    /// That the plan sends more to the request's slot than it holds; nil where it does not.
    func excess(_ register: Register) -> String? {
        guard let (slot, sent) = own(register), sent > slot.max else { return nil }
        return "\(slot.id) now holds \(slot.max), and the plan sends \(sent)"
    }

    /// The request's slot where the others alone do not reach its minimum.
    func bond(_ register: Register) -> (slot: String, others: Int, minimum: Int)? {
        guard let (slot, sent) = own(register), slot.min > 1, sent - 1 < slot.min else {
            return nil
        }
        return (slot.id, sent - 1, slot.min)
    }
}
