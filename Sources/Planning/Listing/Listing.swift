import Solving
import WorkBasedLearning

/// The work of listing options: judges offers by the rules and writes those that pass.
struct Listing {
    var builder = ProblemBuilder()
    var book = ResourceBook()
    var slots: [Int32] = []
    var outs: [Way] = []
    var backs: [Way] = []
    var sessions: [SessionChoice] = []
    var isCutShort = false
    /// The problem's requests that get no option because they are settled.
    var settledRequests: Set<Int> = []

    let facts: Facts
    let situation: Situation
    let studentBook = RuleBook(studentRules)
    let speakerBook = RuleBook(speakerRules)
    private var index: SlotIndex
    private var needs: [Need] = []
    private var taken: [Int32] = []

    init(_ facts: Facts) {
        self.facts = facts
        situation = Situation(facts)
        index = SlotIndex(facts)
    }

    /// Lists the options of a student's request.
    mutating func listStudentOptions(_ request: Int) {
        let student = Int(facts.requests[request].student)
        guard student >= 0 else { return }
        let candidates = index.slots(
            kind: facts.requests[request].kind, pathways: facts.students[student].pathways)
        for slot in candidates {
            let pair = Pairing(request: request, student: student, slot: Int(slot))
            guard studentBook.allows(pair, in: situation) else { continue }
            for journey in situation.journeys.between(student, Int(slot)) {
                list(Offer(pairing: pair, journey: journey))
            }
        }
    }

    private mutating func list(_ offer: Offer) {
        guard studentBook.allows(offer, in: situation) else { return }
        let points = studentBook.points(offer, in: situation)
        studentBook.needs(offer, in: situation, into: &needs)
        guard write(points) else { return }
        slots.append(Int32(offer.slot))
        outs.append(offer.journey.out)
        backs.append(offer.journey.back)
    }

    /// Lists a speaker's offer if it passes.
    mutating func list(_ offer: SessionOffer) {
        guard speakerBook.allows(offer, in: situation) else { return }
        let points = speakerBook.points(offer, in: situation)
        speakerBook.needs(offer, in: situation, into: &needs)
        guard write(points) else { return }
        sessions.append(
            SessionChoice(
                speaker: Int32(offer.visit.speaker), day: offer.day, start: offer.start,
                end: offer.end, mode: offer.visit.mode))
    }

    /// Writes an option unless it is worth nothing or of something it needs nothing is left.
    private mutating func write(_ points: Int) -> Bool {
        guard points > 0, needs.allSatisfy({ book.left($0) > 0 }) else { return false }
        taken.removeAll(keepingCapacity: true)
        for need in needs { taken.append(book.number(need, in: &builder)) }
        builder.addOption(points: Int32(clamping: points), resources: taken)
        return true
    }
}
