import WorkBasedLearning

/// Tells a student that placements are off.
enum StudentCancelled {
    static let kind = NoticeKind(
        "student_cancelled", for: .student,
        names: .list("placements", of: [:], cancelled: .cancelled),
        event: .cancelled,
        english: PackageResources.student_cancelled_en_mustache,
        spanish: PackageResources.student_cancelled_es_mustache)
}
