import Wire
import WorkBasedLearning

/// What a user may see of a register: asked wherever data of persons is read or changed.
struct Sight: Sendable {
    let user: User
    private let register: Register
    /// The schools of the user's scope; nil for all.
    private let schools: Set<String>?
    /// The teacher that the user is; nil for anybody else.
    let teacher: String?
    private let sections: Set<String>
    private let students: Set<String>

    /// O(schools) for a scope, O(teachers + own sections and students) for a teacher, else O(1).
    init(_ user: User, _ register: Register) {
        self.user = user
        self.register = register
        schools = Sight.schools(of: user.scope, register)
        let teacher = user.role == .teacher ? Sight.teacher(user, register) : nil
        self.teacher = teacher
        sections = teacher.map { Sight.sections(of: $0, register) } ?? []
        students = Set(
            sections.flatMap { register.enrollments.rows($0).map(\.student) })
    }

    private static func schools(of scope: Scope, _ register: Register) -> Set<String>? {
        if scope.isEverything { return nil }
        var schools = scope.schools
        for (id, entry) in register.schools.unordered
        where entry.rows.contains(where: { scope.districts.contains($0.district) }) {
            schools.insert(id)
        }
        return schools
    }

    /// The teacher whose login or address the user has, the first of several rows of one name; nil
    /// where people of other names have it too, so that nobody is taken for somebody else.
    private static func teacher(_ user: User, _ register: Register) -> String? {
        let teachers = register.teachers.unordered.filter { _, entry in
            entry.rows.contains { teacher in
                user.address.map { !$0.isEmpty && teacher.email.lowercased() == $0.lowercased() }
                    ?? (!teacher.login.isEmpty && teacher.login == user.name)
            }
        }
        let names = Set(teachers.flatMap { $0.value.rows.map(\.name) })
        return names.count == 1 ? teachers.map(\.key).min(by: inNaturalOrder) : nil
    }

    private static func sections(of teacher: String, _ register: Register) -> Set<String> {
        Set(register.sections.rows(naming: teacher).filter { $0.teacher == teacher }.map(\.id))
    }

    /// Whether the user sees everything there is.
    var isEverything: Bool { user.role == .coordinator && schools == nil }

    /// Whether the user's scope is of schools that do not exist.
    var fitsNoSchool: Bool { schools?.isEmpty ?? false }

    /// Whether reasons may be told in full: which document, age, or priority.
    var seesReasons: Bool { user.role == .coordinator }

    /// Whether the points of a plan may be told.
    var seesPoints: Bool { user.role != .teacher }

    /// Whether the user may see entries of a noun at all.
    func sees(_ noun: Noun) -> Bool {
        user.role == .coordinator || Sight.nouns[user.role]?.contains(noun) ?? false
    }

    /// The nouns of which each role sees entries; a coordinator sees all.
    private static let nouns: [Role: Set<Noun>] = [
        .teacher: [
            .school, .student, .teacher, .section, .enrollment, .calendar, .employer, .site, .slot,
            .speaker, .trip, .availability, .request, .speakerRequest,
        ],
        .transport: [.school, .calendar, .site, .slot, .trip],
        .viewer: [.school, .calendar, .employer, .site, .slot],
    ]

    /// Whether the user may see an entry; one that does not exist is seen by whoever sees the noun.
    func sees(_ noun: Noun, _ id: String) -> Bool {
        guard sees(noun) else { return false }
        if isEverything || !register.has(noun, id) { return true }
        if user.role == .teacher, let isOwn = isOwn(noun, id) { return isOwn }
        return isWithinScope(noun, id)
    }

    /// Whether an entry is a teacher's own; nil for nouns that belong to nobody.
    private func isOwn(_ noun: Noun, _ id: String) -> Bool? {
        switch noun {
        case .student: students.contains(id)
        case .section, .enrollment: sections.contains(id)
        case .teacher: teacher == id
        case .request: register.requests[id].map { students.contains($0.student) } ?? false
        case .speakerRequest:
            register.speakerRequests[id].map { sections.contains($0.section) } ?? false
        case .availability:
            students.contains(id) || sections.contains(id) || register.has(.speaker, id)
                || register.has(.school, id)
        case .guardian: false
        case .school, .calendar, .employer, .site, .slot, .speaker, .trip: nil
        }
    }

    /// The school that an entry belongs to; nil for what all schools share. O(1).
    func school(of noun: Noun, _ id: String) -> String? {
        switch noun {
        case .school, .calendar: id
        case .student, .guardian: register.students[id]?.school
        case .teacher: register.teachers[id]?.school
        case .section, .enrollment: register.sections[id]?.school
        case .availability:
            register.students[id]?.school ?? register.sections[id]?.school
                ?? (register.has(.school, id) ? id : nil)
        case .request: register.requests[id].flatMap { register.students[$0.student]?.school }
        case .speakerRequest:
            register.speakerRequests[id].flatMap { register.sections[$0.section]?.school }
        case .employer, .site, .slot, .speaker, .trip: nil
        }
    }

    /// Whether the user sees whose a placement or session is, and not only how many there are.
    var seesNames: Bool { user.role != .viewer }

    /// Whether the user is told how many requests there are.
    var countsRequests: Bool { user.role == .viewer || sees(.request) }

    /// Whether a request of a student or class is among those that the user is told of. O(1).
    func counts(_ noun: Noun, _ request: String) -> Bool {
        user.role == .viewer ? isWithinScope(noun, request) : sees(noun, request)
    }

    /// Whether a placement is among those that the user is told of. O(1).
    func counts(_ placement: Placement) -> Bool {
        switch user.role {
        case .coordinator, .teacher: return sees(.request, placement.request)
        case .transport where !placement.rides: return false
        case .transport, .viewer: return isWithinScope(.request, placement.request)
        case .bridge, .operator: return false
        }
    }

    /// Whether a speaker session is among those that the user is told of. O(1).
    func counts(_ session: Session) -> Bool {
        switch user.role {
        case .coordinator, .teacher: sees(.speakerRequest, session.request)
        case .viewer: isWithinScope(.speakerRequest, session.request)
        case .transport, .bridge, .operator: false
        }
    }

    /// A run is within the scope where one of its schools is, or it serves none.
    private func isWithinScope(_ noun: Noun, _ id: String) -> Bool {
        guard let schools else { return true }
        if noun == .trip {
            let ends = register.trips.rows(id).flatMap { [$0.from, $0.to] }
                .filter { register.has(.school, $0) }
            return ends.isEmpty || !schools.isDisjoint(with: ends)
        }
        guard let own = school(of: noun, id) else { return true }
        return schools.contains(own)
    }

    /// Whether the user may change entries of a noun.
    func changes(_ noun: Noun) -> Bool {
        user.role == .coordinator || (user.role == .transport && noun == .trip)
    }

    /// The columns of a noun that the user never sees.
    func hiddenColumns(of noun: Noun) -> Set<String> {
        if user.role == .coordinator { return [] }
        switch noun {
        case .student:
            return ["birthdate", "documents", "wheelchair", "priority", "travel", "email"]
        case .employer: return ["contact", "email", "documents"]
        case .speaker: return ["email"]
        case .school:
            let notes: Set<String> = user.role == .viewer ? ["visitor_notes"] : []
            return notes.union(["attendance_email", "transport_email"])
        case .site where user.role == .viewer: return ["arrival_notes"]
        case .teacher: return ["login"]
        case .slot: return ["documents", "min_age"]
        case .speakerRequest: return ["priority"]
        default: return []
        }
    }

    /// What goes on record where an entry is not there, as if it were denied; nil for whoever
    /// sees everything, to whom nothing is.
    func missing(_ noun: Noun, _ id: String) -> Member? {
        isEverything ? nil : Member(noun.rawValue, .text(id))
    }

    /// That an entry is not for the user, and whose it would have to be. Not for entries that the
    /// user only asks for: what may not be seen is answered as what is not there.
    func denial(of noun: Noun, _ id: String) -> Failure {
        let reason =
            switch user.role {
            case _ where !sees(noun): "the role \(user.role.rawValue) does not see \(noun.plural)"
            case .teacher: "it is not of your own sections"
            default: "its school is not within your scope"
            }
        return Failure(
            .denied, "\(noun.words) \(quoted(id)) is not for you: \(reason)",
            about: Member(noun.rawValue, .text(id)))
    }
}

extension Placement {
    /// Whether a vehicle takes the student there or back.
    fileprivate var rides: Bool {
        for case .run in [out, back] { return true }
        return false
    }
}

extension Context {
    /// The noun of a word, where the user may change its entries.
    func changeable(_ word: String) throws(Failure) -> Noun {
        let noun = try Show.noun(word)
        guard sight.changes(noun) else {
            throw Failure(
                .denied,
                "the role \(conversation.user.role.rawValue) does not change \(noun.plural)")
        }
        return noun
    }

    /// What the user of the conversation may see.
    var sight: Sight { Sight(conversation.user, register) }
}

extension Plan {
    /// What of a plan a user may see. O(placements).
    func only(_ sight: Sight) -> Plan {
        if sight.isEverything { return self }
        var plan = self
        plan.placements = placements.filter(sight.counts)
        plan.sessions = sessions.filter(sight.counts)
        return plan
    }
}
