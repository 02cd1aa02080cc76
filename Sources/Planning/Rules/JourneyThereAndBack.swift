import WorkBasedLearning

/// There is a way to the slot and a way back.
enum JourneyThereAndBack {
    static let rule = StudentRule(
        name: "journey",
        looksAt: "the student's travel, the places of school and site, the trips of the day",
        sentence: "There is a journey out and a journey back: a short enough walk, a drive "
            + "both ways, or a run that arrives shortly before the start and one that "
            + "leaves shortly after the end; none for a virtual slot.",
        figures: { settings in
            "walk up to \(settings.walkKilometres) km at \(settings.walkSpeed) km/h; "
                + "\(settings.driveInWords); a ride waits up to "
                + counted(settings.waitMinutes, "minute")
        },
        examples: [
            Example("student S1 travel=ride", gives: .forbidden),
            Example("student S1 travel=ride", "slot O1 mode=virtual", gives: .allowed),
            Example(
                "student S1 travel=ride",
                "trip T1 from=H1 to=W1 departs=2027-02-16T08:00 arrives=2027-02-16T08:15 seats=4",
                "trip T1 from=W1 to=H1 departs=2027-02-16T11:45 arrives=2027-02-16T12:00 seats=4",
                gives: .allowed),
            Example("site W1 latitude= longitude=", gives: .forbidden),
        ],
        verdict: .allowsPair(
            { situation, pair in
                !situation.journeys.between(pair.student, pair.slot).isEmpty
            },
            else: { situation, pair in reason(situation, pair) }))

    /// Why none of the ways serves that the student may use.
    private static func reason(_ situation: Situation, _ pair: Pairing) -> String {
        let travel = situation.student(pair).travel
        let others = Travel.allCases.filter { !travel.contains($0) }.map(\.rawValue)
        var clauses: [String] = []
        if travel.contains(.ride) { clauses.append(rideReason(situation, pair)) }
        clauses += distanceReasons(situation, pair, travel)
        if !others.isEmpty {
            clauses.append("the student may not \(listed(others, last: " or "))")
        }
        return listed(clauses, last: ", and ")
    }

    private static func rideReason(_ situation: Situation, _ pair: Pairing) -> String {
        let slot = situation.slot(pair)
        let wait = counted(situation.settings.waitMinutes, "minute")
        let inTime = "arrives within \(wait) before \(clockTime(slot.start.minute))"
        return situation.journeys.hasRunOut(
            Int(situation.facts.students[pair.student].school), pair.slot)
            ? "a run \(inTime) but none leaves within \(wait) after \(clockTime(slot.end.minute))"
            : "no run \(inTime)"
    }

    /// Why a walk or a drive is too long; nothing for a student who does neither.
    private static func distanceReasons(
        _ situation: Situation, _ pair: Pairing, _ travel: [Travel]
    ) -> [String] {
        let settings = situation.settings
        let limits = [
            (way: Travel.walk, longest: settings.walkKilometres),
            (way: Travel.drive, longest: settings.driveKilometres),
        ].filter { travel.contains($0.way) }
        guard let longest = limits.map({ $0.longest }).max() else { return [] }
        guard let kilometres = situation.kilometres(pair) else {
            let nowhere = coordinatesReason(situation.school(pair), situation.site(pair))
            let ways = limits.map { $0.way.rawValue }
            return ["\(nowhere) for a \(listed(ways, last: " or a "))"]
        }
        let bounds = limits.map { "a \($0.way.rawValue) may be \($0.longest) km" }
        return ["it is \(kilometresInWords(kilometres, over: longest)) and \(listed(bounds))"]
    }
}
