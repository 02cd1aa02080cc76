import Planning
import WorkBasedLearning

/// A student's request and a slot, with everything about them that the rules look at.
private struct PlainVisit {
    let request: Request
    let slot: Slot
    let student: Student
    let school: School
    let site: Site
    let employer: Employer

    init?(_ request: Request, _ slot: Slot, in register: Register) {
        guard let student = register.students[request.student],
            let school = register.schools[student.school], let site = register.sites[slot.site],
            let employer = register.employers[site.employer]
        else { return nil }
        (self.request, self.slot, self.student) = (request, slot, student)
        (self.school, self.site, self.employer) = (school, site, employer)
    }

    var day: Day { slot.start.day }

    /// The site as the rows of trips.csv may name it.
    var ends: [String] { [site.id] + (site.town.isEmpty ? [] : ["town:\(site.town)"]) }
}

/// One way of a journey, and the minute at which the student leaves or is back.
private struct PlainWay {
    let leg: Leg
    let minute: Int
}

/// The options of students' requests.
extension PlainReading {
    var studentOptions: [PlainOption] {
        var found: [PlainOption] = []
        for request in register.requests.allRows {
            for slot in register.slots.allRows {
                guard let visit = PlainVisit(request, slot, in: register), mayCome(visit)
                else { continue }
                found += options(of: visit)
            }
        }
        return found
    }

    /// The options of a visit that is allowed: one for each pair of ways for which there is time.
    private func options(of visit: PlainVisit) -> [PlainOption] {
        let free = freeMinutes(of: visit.student, on: visit.day)
        let backs = waysBack(visit)
        var found: [PlainOption] = []
        for out in waysOut(visit) {
            for back in backs where (out.leg == .drive) == (back.leg == .drive) {
                guard isFree(free, from: out.minute, to: back.minute) else { continue }
                let placement = Placement(
                    request: visit.request.id, slot: visit.slot.id, out: out.leg, back: back.leg)
                found.append(
                    PlainOption(
                        choice: .placement(placement), points: points(visit, out, back),
                        resources: resources(visit, out, back)))
            }
        }
        return found
    }

    /// The rules 1 to 3.
    private func mayCome(_ visit: PlainVisit) -> Bool {
        let (request, slot, student) = (visit.request, visit.slot, visit.student)
        if slot.kind != request.kind { return false }
        if let earliest = request.earliest, visit.day < earliest { return false }
        if let latest = request.latest, visit.day > latest { return false }
        if !isInTime(slot.start) { return false }
        if !slot.pathways.isEmpty && !slot.pathways.contains(where: student.pathways.hasExactly) {
            return false
        }
        if !slot.grades.isEmpty && !slot.grades.hasExactly(student.grade) { return false }
        let documents = slot.documents + visit.employer.documents
        return isOldEnough(visit) && documents.allSatisfy(student.documents.hasExactly)
    }

    private func isOldEnough(_ visit: PlainVisit) -> Bool {
        guard let age = visit.slot.minAge else { return true }
        guard let born = visit.student.birthdate?.civil else { return false }
        let year = born.year + age
        let birthday =
            Day(year: year, month: born.month, day: born.day) ?? Day(year: year, month: 3, day: 1)
        return birthday.map { $0 <= visit.day } ?? false
    }

    private func waysOut(_ visit: PlainVisit) -> [PlainWay] {
        let start = visit.slot.start
        if visit.slot.mode == .virtual { return [PlainWay(leg: .virtual, minute: start.minute)] }
        var ways = ownWays(visit).map { PlainWay(leg: $0.leg, minute: start.minute - $0.minutes) }
        for run in register.trips.owners where visit.student.travel.contains(.ride) {
            let rows = register.trips.rows(run).filter { row in
                row.from == visit.school.id && visit.ends.hasExactly(row.to)
                    && row.departs.day == visit.day && waits(from: row.arrives, to: start)
            }
            guard let latest = rows.map(\.departs.minute).max() else { continue }
            ways.append(PlainWay(leg: .run(run), minute: latest))
        }
        return ways
    }

    private func waysBack(_ visit: PlainVisit) -> [PlainWay] {
        let end = visit.slot.end
        if visit.slot.mode == .virtual { return [PlainWay(leg: .virtual, minute: end.minute)] }
        var ways = ownWays(visit).map { PlainWay(leg: $0.leg, minute: end.minute + $0.minutes) }
        for run in register.trips.owners where visit.student.travel.contains(.ride) {
            let rows = register.trips.rows(run).filter { row in
                row.to == visit.school.id && visit.ends.hasExactly(row.from)
                    && row.departs.day == visit.day && waits(from: end, to: row.departs)
            }
            guard let soonest = rows.map(\.arrives.minute).min() else { continue }
            ways.append(PlainWay(leg: .run(run), minute: soonest))
        }
        return ways
    }

    /// The ways without a ride, and their minutes.
    private func ownWays(_ visit: PlainVisit) -> [(leg: Leg, minutes: Int)] {
        var ways: [(leg: Leg, minutes: Int)] = []
        if visit.student.travel.contains(.walk),
            let minutes = walkMinutes(visit.school, visit.site)
        {
            ways.append((.walk, minutes))
        }
        if visit.student.travel.contains(.drive),
            let minutes = driveMinutes(visit.school, visit.site)
        {
            ways.append((.drive, minutes))
        }
        return ways
    }

    /// Whether one moment is not before another and the wait between them not too long.
    private func waits(from one: Moment, to other: Moment) -> Bool {
        let minutes = other.minutes - one.minutes
        return minutes >= 0 && minutes <= settings.waitMinutes
    }

    private func points(_ visit: PlainVisit, _ out: PlainWay, _ back: PlainWay) -> Int {
        let (request, slot) = (visit.request, visit.slot)
        var points = settings.placementPoints * visit.student.priority
        points += choicePoints(
            request.choices, among: [visit.employer.id, "sector:\(visit.employer.sector)"])
        points -= (slot.start.minute - out.minute) + (back.minute - slot.end.minute)
        for kept in register.published?.placements ?? [] {
            guard kept.request == request.id, kept.slot == slot.id else { continue }
            points += settings.keptSlotPoints
            if kept.out == out.leg && kept.back == back.leg {
                points += settings.keptJourneysPoints
            }
        }
        return points
    }

    private func resources(_ visit: PlainVisit, _ out: PlainWay, _ back: PlainWay) -> [String] {
        let (student, day) = (visit.student, visit.day)
        var names: Set = ["slot:\(visit.slot.id)", "student-day:\(student.id):\(day)"]
        for leg in [out.leg, back.leg] {
            guard case .run(let run) = leg else { continue }
            names.insert((student.wheelchair ? "chair:" : "seat:") + run)
        }
        if visit.employer.monthlyLimit != nil {
            names.insert("employer-month:\(visit.employer.id):\(month(day))")
        }
        if visit.school.dailyReleaseLimit != nil && visit.slot.mode == .onsite {
            names.insert("school-day:\(visit.school.id):\(day)")
        }
        return names.sorted()
    }
}
