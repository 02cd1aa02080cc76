/// A run carries so many riders.
enum SeatOnRun {
    static let rule = StudentRule(
        name: "seat-on-run",
        looksAt: "the run's seats and wheelchair_seats, the student's wheelchair",
        sentence: "A run carries at most seats riders and at most wheelchair_seats students "
            + "who need such a place and take no other; a rider counts once for the "
            + "whole run, also both ways.",
        examples: [
            Example(gives: .takes([])),
            Example("student S1 travel=ride", out, back, gives: .takes(["seat:T1"])),
            Example(
                "student S1 travel=ride wheelchair=yes", out, back, gives: .takes(["chair:T1"])),
            Example(
                "student S1 travel=ride", out, otherBack, gives: .takes(["seat:T1", "seat:T2"])),
        ],
        verdict: .takes { situation, offer, needs in
            let chair = situation.facts.students[offer.student].wheelchair
            func ride(_ run: Int32) {
                let facts = situation.facts.runs[Int(run)]
                needs.append(
                    Need(
                        resource: ResourceKey(chair ? .chair : .seat, run),
                        capacity: chair ? facts.wheelchairSeats : facts.seats))
            }
            let journey = offer.journey
            if let run = journey.out.run { ride(run) }
            if let run = journey.back.run, journey.back != journey.out { ride(run) }
        })

    // Runs of the examples.
    private static let out =
        "trip T1 from=H1 to=W1 departs=2027-02-16T08:30 arrives=2027-02-16T08:45 seats=4"
    private static let back =
        "trip T1 from=W1 to=H1 departs=2027-02-16T11:15 arrives=2027-02-16T11:30 seats=4"
    private static let otherBack =
        "trip T2 from=W1 to=H1 departs=2027-02-16T11:15 arrives=2027-02-16T11:30 seats=4"
}
