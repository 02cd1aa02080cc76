import WorkBasedLearning

/// Confirms to an employer what has been accepted.
enum EmployerConfirmation {
    static let kind = NoticeKind(
        AskKind.employer.confirmation, for: .employer, names: EmployerAsk.names,
        english: PackageResources.employer_confirmation_en_mustache,
        spanish: PackageResources.employer_confirmation_es_mustache)
}
