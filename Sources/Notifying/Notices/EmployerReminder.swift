import WorkBasedLearning

/// Reminds an employer of the students who come soon.
enum EmployerReminder {
    static let kind = NoticeKind(
        "employer_reminder", for: .employer, names: EmployerAsk.names,
        english: PackageResources.employer_reminder_en_mustache,
        spanish: PackageResources.employer_reminder_es_mustache)
}
