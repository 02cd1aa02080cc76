extension Register {
    /// The addresses at which an entry's people are written to, as they stand in its rows: of a
    /// student as one of the audience of students or of guardians. None for readers who stand in
    /// no row. O(rows of the entry).
    package func addresses(of owner: String, as audience: Audience) -> [String] {
        switch audience {
        case .student: students.rows(owner).map(\.email)
        case .guardian: guardians.rows(owner).map(\.email)
        case .teacher: teachers.rows(owner).map(\.email)
        case .employer: employers.rows(owner).map(\.email)
        case .speaker: speakers.rows(owner).map(\.email)
        case .attendance: schools.rows(owner).map(\.attendanceEmail)
        case .transport, .coordinator, .receiver: []
        }
    }
}
