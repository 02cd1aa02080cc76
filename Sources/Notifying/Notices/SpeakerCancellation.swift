import WorkBasedLearning

/// Tells a speaker that an ask is off.
enum SpeakerCancellation {
    static let kind = NoticeKind(
        "speaker_cancellation", for: .speaker, names: .cancelled,
        event: [:],
        english: PackageResources.speaker_cancellation_en_mustache,
        spanish: PackageResources.speaker_cancellation_es_mustache)
}
