/// Explanations for those who may not know what exactly a requirement is.
extension Explanation {
    /// The same with some refusals replaced by one that says less. O(refusals).
    package func withholding(
        _ isPrivate: (Refusal) -> Bool, behind general: Refusal
    ) -> Explanation {
        let judgements = judgements.map { $0.withholding(isPrivate, behind: general) }
        let known = closures.map { ($0.rule, $0.sentence) } + [(general.rule, general.reason)]
        return Explanation(judgements, sentences: known)
    }
}

extension Judgement {
    /// The same with some refusals replaced by one that says less.
    package func withholding(
        _ isPrivate: (Refusal) -> Bool, behind general: Refusal
    ) -> Judgement {
        let kept = refusals.filter { !isPrivate($0) }
        var judgement = Judgement(
            target: target,
            refusals: kept.count == refusals.count ? kept : kept + [general],
            openings: openings)
        judgement.daysOff = daysOff
        return judgement
    }
}
