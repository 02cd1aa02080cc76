/// A run carries so many riders.
enum SeatOnRun {
    static let rule = StudentRule(
        name: "seat-on-run",
        looksAt: "the run's seats and wheelchair_seats, the student's wheelchair",
        sentence: "A run carries at most seats riders and at most wheelchair_seats students "
            + "who need such a place and take no other; a rider counts once for the "
            + "whole run, also both ways.",
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
}
