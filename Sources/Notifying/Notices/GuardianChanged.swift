import WorkBasedLearning

/// Tells a guardian which placements are new, have changed or are off.
enum GuardianChanged {
    static let kind = NoticeKind(
        "guardian_changed", for: .guardian,
        names: .list(
            "placements", of: GuardianPlaced.names, cancelled: GuardianPlaced.cancelled),
        event: GuardianPlaced.names + GuardianPlaced.cancelled,
        english: PackageResources.guardian_changed_en_mustache,
        spanish: PackageResources.guardian_changed_es_mustache)
}
