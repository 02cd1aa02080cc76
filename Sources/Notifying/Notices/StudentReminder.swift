import WorkBasedLearning

/// Reminds a student of placements to come: the journey, and what to bring.
enum StudentReminder {
    static let kind = NoticeKind(
        "student_reminder", for: .student, names: .list("placements", of: Placed.names),
        english: PackageResources.student_reminder_en_mustache,
        spanish: PackageResources.student_reminder_es_mustache)
}
