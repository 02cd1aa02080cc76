import WorkBasedLearning

/// The rows that a placement is about.
struct AuditParts {
    let request: Request
    let student: Student
    let school: School
    let slot: Slot
    let site: Site
    let employer: Employer

    /// Looks the rows up, or complains about one that is not there.
    init(_ placement: Placement, in register: Register) throws(Complaint) {
        request = try known(register.requests[placement.request], "the request")
        student = try known(register.students[request.student], "the request's student")
        school = try known(register.schools[student.school], "the student's school")
        slot = try known(register.slots[placement.slot], "the slot")
        site = try known(register.sites[slot.site], "the slot's site")
        employer = try known(register.employers[site.employer], "the site's employer")
    }
}

/// Who has said no to what. O(answers).
func declines(in register: Register) -> Set<AskParties> {
    Set(register.refusals.map(\.ask.parties))
}

/// A row, or the complaint that it is not there.
func known<Row>(_ row: Row?, _ what: String) throws(Complaint) -> Row {
    guard let row else { throw Complaint("\(what) is not on record") }
    return row
}
