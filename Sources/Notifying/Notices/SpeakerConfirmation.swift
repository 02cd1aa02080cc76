import WorkBasedLearning

/// Confirms to a speaker what has been accepted.
enum SpeakerConfirmation {
    static let kind = NoticeKind(
        AskKind.speaker.confirmation, for: .speaker, names: SpeakerAsk.names,
        english: PackageResources.speaker_confirmation_en_mustache,
        spanish: PackageResources.speaker_confirmation_es_mustache)
}
