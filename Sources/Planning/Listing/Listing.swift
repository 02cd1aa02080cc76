import Solving
import WorkBasedLearning

/// The work of listing options: judges offers by the rules and writes those that pass.
struct Listing {
    private var part = ListedPart()
    var book = ResourceBook()
    var isCutShort: Bool {
        get { part.isCutShort }
        set { part.isCutShort = newValue }
    }
    /// The problem's requests that get no option because they are settled.
    var settledRequests: Set<Int> = []

    let facts: Facts
    let situation: Situation
    let studentBook = RuleBook(studentRules)
    let speakerBook = RuleBook(speakerRules)
    private var index: SlotIndex
    private var needs: [Need] = []
    private var base = Base()

    init(_ facts: Facts, settled: Settled) {
        self.facts = facts
        situation = Situation(facts)
        index = SlotIndex(facts, situation.journeys)
        settle(settled)
    }

    /// Lists the options of some of all requests, students' before speakers'; none of settled ones.
    ///
    /// - Parameter progress: called now and then with the requests done.
    mutating func list(_ requests: Range<Int>, stop: StopFlag, progress: (Int) -> Void) {
        for number in requests {
            if number % 64 == 0 { progress(number - requests.lowerBound) }
            _ = part.builder.beginRequest()
            if stop.isRaised { isCutShort = true }
            guard !isCutShort, !settledRequests.contains(number) else { continue }
            if number < facts.requests.count {
                listStudentOptions(number)
            } else {
                listSpeakerOptions(number - facts.requests.count, stop: stop)
            }
        }
        part.keys = book.keys
    }

    /// Hands over what was listed, so that nobody holds it twice.
    mutating func takePart() -> ListedPart {
        defer { part = ListedPart() }
        return part
    }

    /// Lists the options of a student's request.
    private mutating func listStudentOptions(_ request: Int) {
        let student = Int(facts.requests[request].student)
        guard student >= 0 else { return }
        let (kind, span) = (facts.requests[request].kind, facts.requests[request])
        let candidates = index.slots(
            kind: kind, pathways: facts.students[student].pathways,
            school: facts.students[student].school)
        for slot in facts.slots(candidates, from: span.earliest, through: span.latest) {
            let pair = Pairing(request: request, student: student, slot: Int(slot))
            guard studentBook.allows(pair, in: situation) else { continue }
            base.isKnown = false
            for journey in situation.journeys.between(student, Int(slot)) {
                list(Offer(pairing: pair, journey: journey))
            }
        }
    }

    private mutating func list(_ offer: Offer) {
        guard studentBook.allows(offer, in: situation), begin(offer.pairing, studentBook),
            write(offer, studentBook)
        else { return }
        part.slots.append(Int32(offer.slot))
        part.outs.append(offer.journey.out)
        part.backs.append(offer.journey.back)
    }

    /// Begins a visit, whose offers are listed next.
    mutating func beginVisit() { base.isKnown = false }

    /// Lists a speaker's offer if it passes.
    mutating func list(_ offer: SessionOffer) {
        guard speakerBook.allows(offer, in: situation), begin(offer.visit, speakerBook),
            write(offer, speakerBook)
        else { return }
        part.sessions.append(
            SessionChoice(
                speaker: Int32(offer.visit.speaker), day: offer.day, start: offer.start,
                end: offer.end, mode: offer.visit.mode))
    }

    /// Works out what all offers of a pair have in common, at the first one that passes.
    ///
    /// - Returns: false where nothing is left of something that they all need.
    private mutating func begin<Pair, Offer>(
        _ pair: Pair, _ rules: RuleBook<Pair, Offer>
    ) -> Bool {
        if base.isKnown { return base.isLeft }
        base.isKnown = true
        base.points = rules.points(pair, in: situation)
        needs.removeAll(keepingCapacity: true)
        rules.addNeeds(pair, in: situation, to: &needs)
        base.isLeft = needs.allSatisfy { book.left($0) > 0 }
        base.taken.removeAll(keepingCapacity: true)
        guard base.isLeft else { return false }
        for need in needs { base.taken.append(book.number(need, in: &part.builder)) }
        base.count = base.taken.count
        return true
    }

    /// Writes an option unless it is worth nothing or of something it needs nothing is left.
    private mutating func write<Pair, Offer>(
        _ offer: Offer, _ rules: RuleBook<Pair, Offer>
    ) -> Bool {
        let points = base.points + rules.points(offer, in: situation)
        guard points > 0 else { return false }
        needs.removeAll(keepingCapacity: true)
        rules.addNeeds(offer, in: situation, to: &needs)
        for need in needs where book.left(need) <= 0 { return false }
        base.taken.removeSubrange(base.count...)
        for need in needs { base.taken.append(book.number(need, in: &part.builder)) }
        part.builder.addOption(points: Int32(clamping: points), resources: base.taken)
        return true
    }
}

/// What the offers of a pair have in common.
private struct Base {
    var isKnown = false
    var isLeft = false
    var points = 0
    /// The numbers of what the pair needs; behind the first `count` those of the last offer.
    var taken: [Int32] = []
    var count = 0
}

/// The options of some of the requests, and what their numbers mean.
struct ListedPart: Sendable {
    var builder = ProblemBuilder()
    /// The resources in order of their number.
    var keys: [ResourceKey] = []
    var slots: [Int32] = []
    var outs: [Way] = []
    var backs: [Way] = []
    var sessions: [SessionChoice] = []
    var isCutShort = false

    /// Adds the options of the requests that follow. O(options).
    mutating func append(_ other: ListedPart, _ table: inout KeyTable) {
        var numbers: [Int32] = []
        for (resource, key) in other.keys.enumerated() {
            let (number, isNew) = table.number(key)
            numbers.append(number)
            guard isNew else { continue }
            let (capacity, minimum) = other.builder.size(of: resource)
            _ = builder.addResource(capacity: capacity, minimum: minimum)
            keys.append(key)
        }
        builder.append(other.builder, resources: numbers)
        slots += other.slots
        outs += other.outs
        backs += other.backs
        sessions += other.sessions
        isCutShort = isCutShort || other.isCutShort
    }
}
