import WorkBasedLearning

/// Tells an employer that an ask is off.
enum EmployerCancellation {
    static let kind = NoticeKind(
        "employer_cancellation", for: .employer, names: .cancelled,
        event: [:],
        english: PackageResources.employer_cancellation_en_mustache,
        spanish: PackageResources.employer_cancellation_es_mustache)
}
