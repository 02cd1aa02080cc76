/// How a placed student gets to a slot and back.
package struct Ways: Sendable {
    package let school: School
    package let site: Site
    package let slot: Slot
    private let register: Register

    package init(school: School, site: Site, slot: Slot, in register: Register) {
        (self.school, self.site, self.slot) = (school, site, slot)
        self.register = register
    }

    /// The row of a run that brings the student there: of those that arrive by the start the one
    /// that leaves latest.
    package func outRow(_ leg: Leg) -> TripLeg? {
        rows(leg).filter {
            $0.from == school.id && isAtSite($0.to) && $0.arrives <= slot.start
        }.max { ($0.departs, $1.arrives) < ($1.departs, $0.arrives) }
    }

    /// The row that brings the student home earliest after the end.
    package func backRow(_ leg: Leg) -> TripLeg? {
        rows(leg).filter {
            isAtSite($0.from) && $0.to == school.id && $0.departs >= slot.end
        }.min { ($0.arrives, $1.departs) < ($1.arrives, $0.departs) }
    }

    private func rows(_ leg: Leg) -> [TripLeg] {
        if case .run(let id) = leg { register.trips.rows(id) } else { [] }
    }

    private func isAtSite(_ place: String) -> Bool {
        place == site.id || !site.town.isEmpty && place == "town:\(site.town)"
    }

    /// When the student is not in class, within the slot's day.
    ///
    /// - Parameter minutes: how long one way takes on foot or by car; nil where it is unknown.
    package func absence(
        _ placement: Placement, minutes: (Leg, School, Site) -> Int?
    ) -> Absence {
        let (out, back) = (placement.out, placement.back)
        let leaves =
            outRow(out)?.departs.minute
            ?? minutes(out, school, site).map { max(0, slot.start.minute - $0) }
        let returns =
            backRow(back)?.arrives.minute
            ?? minutes(back, school, site).map { min(1440, slot.end.minute + $0) }
        let isOnline = out == .virtual
        return Absence(
            leaves: Moment(day: slot.start.day, minute: leaves ?? slot.start.minute),
            returns: Moment(day: slot.start.day, minute: returns ?? slot.end.minute),
            isLonger: !isOnline && (leaves == nil || returns == nil), isOnline: isOnline)
    }
}

/// When a student is not in class: from leaving the school to being back there.
package struct Absence: Sendable, Equatable {
    package let leaves: Moment
    package let returns: Moment
    /// Whether nothing says how long a way takes, so that the visit's own time stands.
    package let isLonger: Bool
    package let isOnline: Bool

    package init(leaves: Moment, returns: Moment, isLonger: Bool, isOnline: Bool) {
        (self.leaves, self.returns) = (leaves, returns)
        (self.isLonger, self.isOnline) = (isLonger, isOnline)
    }
}
