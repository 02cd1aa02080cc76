import WorkBasedLearning

/// Reminds a guardian of placements to come: the journey, and what to bring.
enum GuardianReminder {
    static let kind = NoticeKind(
        "guardian_reminder", for: .guardian, names: .list("placements", of: GuardianPlaced.names),
        english: PackageResources.guardian_reminder_en_mustache,
        spanish: PackageResources.guardian_reminder_es_mustache)
}
