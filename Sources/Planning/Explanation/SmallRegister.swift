import WorkBasedLearning

extension Register {
    /// A register in which one request stands alone with all that could serve it.
    ///
    /// A student's request keeps its student and its own part of the published plan; a class's
    /// request keeps all classes, since a speaker's time is shared. O(1) but for the plan.
    func around(_ request: String) -> Register {
        var small = Register()
        small.revision = revision
        (small.schools, small.calendars, small.availability) = (schools, calendars, availability)
        (small.employers, small.sites, small.answers) = (employers, sites, answers)
        if has(.request, request) {
            (small.slots, small.trips) = (slots, trips)
            small.copy(Request.self, request, from: self)
            small.copy(Student.self, requests[request]?.student ?? "", from: self)
        } else {
            (small.sections, small.speakers) = (sections, speakers)
            small.speakerRequests = speakerRequests
        }
        small.published = published.map { plan in
            var plan = plan
            plan.placements.removeAll { $0.request != request }
            plan.proof = nil
            return plan
        }
        return small
    }

    private mutating func copy<Row: SheetRow>(
        _: Row.Type, _ owner: String, from other: Register
    ) {
        let rows = other.table(of: Row.self).rows(owner)
        if !rows.isEmpty { apply(.fact(Fact(key: 0, owner: owner, rows: rows))) }
    }
}
