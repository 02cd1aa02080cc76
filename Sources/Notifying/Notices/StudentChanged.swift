import WorkBasedLearning

/// Tells a student which placements are new, have changed or are off.
enum StudentChanged {
    static let kind = NoticeKind(
        "student_changed", for: .student,
        names: .list("placements", of: Placed.names, cancelled: .cancelled),
        event: Placed.names + Names.cancelled,
        english: PackageResources.student_changed_en_mustache,
        spanish: PackageResources.student_changed_es_mustache)
}
