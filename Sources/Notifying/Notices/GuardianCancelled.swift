import WorkBasedLearning

/// Tells a guardian that placements are off.
enum GuardianCancelled {
    static let kind = NoticeKind(
        "guardian_cancelled", for: .guardian,
        names: .list("placements", of: [:], cancelled: GuardianPlaced.cancelled),
        event: GuardianPlaced.cancelled,
        english: PackageResources.guardian_cancelled_en_mustache,
        spanish: PackageResources.guardian_cancelled_es_mustache)
}
