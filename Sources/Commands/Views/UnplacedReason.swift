import Planning
import WorkBasedLearning

/// What stands in the way of a request, in one word for programs and few for people.
struct UnplacedReason {
    let because: String
    let reason: String

    init(_ asked: AskedRequest, _ context: Context) {
        let explanation = context.discreet(asked.explainer(context).why())
        let best = explanation.judgements.compactMap(\.best).max { one, other in
            UnplacedReason.worth(one) < UnplacedReason.worth(other)
        }
        guard let best else {
            because = ShortfallReport.key(.noOption)
            reason = UnplacedReason.nearest(asked, explanation)
            return
        }
        let target = UnplacedReason.target(of: best.way)
        guard let lack = best.lacks.first else {
            because = ShortfallReport.key(.effort)
            reason = "\(target) is free; plan again"
            return
        }
        because = ShortfallReport.key(UnplacedReason.cause(lack, asked))
        reason = "\(target): " + OpeningWords(asked, context.register).words(for: lack)
    }

    /// The points of a way less what it would take from others.
    private static func worth(_ opening: Opening) -> Double {
        opening.lacks.reduce(Double(opening.points)) { $0 - $1.price }
    }

    private static func nearest(_ asked: AskedRequest, _ explanation: Explanation) -> String {
        guard let miss = explanation.nearestMisses.first else {
            return "there is no \(asked.target.words) of this kind"
        }
        return "nearest \(miss.target): " + miss.refusals.map(\.reason).joined(separator: "; ")
    }

    private static func target(of way: Opening.Way) -> String {
        switch way {
        case .placement(let place): place.slot
        case .session(let session): session.speaker
        }
    }

    /// That a wheelchair place is missing is for coordinators alone.
    private static func cause(_ lack: Lack, _ asked: AskedRequest) -> Shortfall.Cause {
        let cause = Shortfall.Cause(lack.thing, isFull: !lack.isShut)
        return cause == .chair && !asked.isFull ? .seat : cause
    }
}
