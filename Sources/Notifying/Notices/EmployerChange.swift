import WorkBasedLearning

/// Tells an employer that an ask has changed, and asks again.
enum EmployerChange {
    static let kind = NoticeKind(
        "employer_change", for: .employer, names: EmployerAsk.names,
        event: [:],
        english: PackageResources.employer_change_en_mustache,
        spanish: PackageResources.employer_change_es_mustache)
}
