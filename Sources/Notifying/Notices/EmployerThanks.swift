import WorkBasedLearning

/// Thanks an employer, and asks how it went.
enum EmployerThanks {
    static let kind = NoticeKind(
        "employer_thanks", for: .employer, names: EmployerAsk.names,
        english: PackageResources.employer_thanks_en_mustache,
        spanish: PackageResources.employer_thanks_es_mustache)
}
