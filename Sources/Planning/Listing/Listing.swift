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
                let offer = Offer(pairing: pair, journey: journey)
                guard studentBook.allows(offer, in: situation), begin(pair, studentBook) else {
                    continue
                }
                write(offer, studentBook, tag: journey.tag)
            }
            if end() { part.slots.append(slot) }
        }
    }

    /// Begins a visit, whose offers are listed next.
    mutating func beginVisit() { base.isKnown = false }

    /// Lists a speaker's offer if it passes.
    mutating func list(_ offer: SessionOffer) {
        guard speakerBook.allows(offer, in: situation), begin(offer.visit, speakerBook) else {
            return
        }
        write(offer, speakerBook, tag: 0)
        guard end() else { return }
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
        base.own.removeAll(keepingCapacity: true)
        base.shared.removeAll(keepingCapacity: true)
        guard base.isLeft else { return false }
        for need in needs {
            let number = book.number(need, in: &part.builder)
            if need.resource.isOneRequesters {
                base.own.append(number)
            } else {
                base.shared.append(number)
            }
        }
        base.count = base.shared.count
        return true
    }

    /// Writes an option unless it is worth nothing or of something it needs nothing is left.
    private mutating func write<Pair, Offer>(
        _ offer: Offer, _ rules: RuleBook<Pair, Offer>, tag: Int64
    ) {
        let points = rules.points(offer, in: situation)
        guard base.points + points > 0 else { return }
        needs.removeAll(keepingCapacity: true)
        rules.addNeeds(offer, in: situation, to: &needs)
        for need in needs where book.left(need) <= 0 { return }
        base.shared.removeSubrange(base.count...)
        for need in needs { base.shared.append(book.number(need, in: &part.builder)) }
        if !base.isOffered {
            let own = base.own
            part.builder.beginOffer(points: Int32(clamping: base.points), own: own.span)
            base.isOffered = true
        }
        let shared = base.shared
        part.builder.addVariant(points: Int32(clamping: points), resources: shared.span, tag: tag)
    }

    /// Ends what was begun for a pair; whether it has any option.
    private mutating func end() -> Bool {
        defer { base.isOffered = false }
        if base.isOffered { part.builder.endOffer() }
        return base.isOffered
    }
}

/// What the offers of a pair have in common.
private struct Base {
    var isKnown = false
    var isLeft = false
    /// Whether an offer of the builder has been begun for the pair.
    var isOffered = false
    var points = 0
    /// The numbers of what the pair needs and only its requester.
    var own: [Int32] = []
    /// The numbers of what else the pair needs; behind the first `count` those of the last offer.
    var shared: [Int32] = []
    var count = 0
}

/// The options of some of the requests, and what their numbers mean.
struct ListedPart: Sendable {
    var builder = ProblemBuilder()
    /// The resources in order of their number.
    var keys: [ResourceKey] = []
    /// The slot of each student's offer, and what each speaker's offer is.
    var slots: [Int32] = []
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
        sessions += other.sessions
        isCutShort = isCutShort || other.isCutShort
    }
}
