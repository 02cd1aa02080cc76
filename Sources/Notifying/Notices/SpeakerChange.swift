import WorkBasedLearning

/// Tells a speaker that an ask has changed, and asks again.
enum SpeakerChange {
    static let kind = NoticeKind(
        "speaker_change", for: .speaker, names: SpeakerAsk.names,
        event: [:],
        english: PackageResources.speaker_change_en_mustache,
        spanish: PackageResources.speaker_change_es_mustache)
}
