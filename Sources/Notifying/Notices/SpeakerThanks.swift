import WorkBasedLearning

/// Thanks a speaker, and asks how it went.
enum SpeakerThanks {
    static let kind = NoticeKind(
        "speaker_thanks", for: .speaker, names: SpeakerAsk.names,
        english: PackageResources.speaker_thanks_en_mustache,
        spanish: PackageResources.speaker_thanks_es_mustache)
}
