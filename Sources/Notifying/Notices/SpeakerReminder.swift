import WorkBasedLearning

/// Reminds a speaker of a class to come.
enum SpeakerReminder {
    static let kind = NoticeKind(
        "speaker_reminder", for: .speaker, names: SpeakerAsk.names,
        english: PackageResources.speaker_reminder_en_mustache,
        spanish: PackageResources.speaker_reminder_es_mustache)
}
