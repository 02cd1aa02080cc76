import Wire
import WorkBasedLearning

/// `1 mail`, `2 mails`.
func counted(_ count: Int, _ one: String, _ many: String? = nil) -> String {
    "\(count) \(count == 1 ? one : many ?? one + "s")"
}

/// `1 student`, `2 students`, and the nouns whose entries are something else than themselves.
func counted(_ count: Int, _ noun: Noun) -> String {
    switch noun {
    case .guardian: counted(count, "student with guardians", "students with guardians")
    case .enrollment: counted(count, "section with enrollments", "sections with enrollments")
    case .calendar: counted(count, "school calendar")
    case .availability: counted(count, "subject with windows", "subjects with windows")
    case .trip: counted(count, "run of trips", "runs of trips")
    default: counted(count, noun.words)
    }
}

/// `212 placements and 12 sessions`.
func planInWords(_ plan: Plan) -> String {
    let placements = counted(plan.placements.count, "placement")
    return plan.sessions.isEmpty
        ? placements
        : "\(placements) and \(counted(plan.sessions.count, "speaker session"))"
}

/// `a job shadow`, `an informational interview`.
func withArticle(_ title: String) -> String {
    ("aeiou".contains(title.prefix(1)) ? "an " : "a ") + title
}

/// A long text as lines of so many characters at most, parted at blanks; a longer word stays whole.
func wrapped(_ text: String, to columns: Int = 98) -> [String] {
    var lines: [String] = []
    for word in text.split(separator: " ") {
        if let last = lines.last, last.count + 1 + word.count <= columns {
            lines[lines.count - 1] = "\(last) \(word)"
        } else {
            lines.append(String(word))
        }
    }
    return lines
}

extension Context {
    /// The record of a look by this user.
    func looked(_ verb: String, _ noun: Noun?, _ id: String? = nil) -> AuditRecord {
        record(.look, verb, noun, id)
    }

    /// The record of a change by this user.
    func changed(_ verb: String, _ noun: Noun?, _ id: String?) -> AuditRecord {
        record(.change, verb, noun, id)
    }

    /// The record that this user was denied a verb, and what it was about.
    func denied(_ verb: String, about: Member? = nil) -> AuditRecord {
        let noun = about.flatMap { Noun(rawValue: $0.key) }
        return record(.denied, verb, noun, noun == nil ? nil : about?.value.description)
    }

    /// The record of something about an entry with an internal key.
    func record(
        _ action: AuditRecord.Action, _ verb: String, _ noun: Noun?, key: Int64?
    ) -> AuditRecord {
        let user = conversation.user
        let person =
            user.address == nil
            ? nil : sight.teacher.flatMap { register.key(.teacher, $0) }
        return AuditRecord(
            user: user.id, person: person, action: action, verb: verb, noun: noun, subject: key)
    }

    private func record(
        _ action: AuditRecord.Action, _ verb: String, _ noun: Noun?, _ id: String?
    ) -> AuditRecord {
        let subject = noun.flatMap { noun in id.flatMap { register.key(noun, $0) } }
        return record(action, verb, noun, key: subject)
    }
}
