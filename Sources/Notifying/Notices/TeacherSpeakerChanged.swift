import WorkBasedLearning

/// Tells a teacher which visits of guest speakers are new, have changed or are off.
enum TeacherSpeakerChanged {
    static let kind = NoticeKind(
        "teacher_speaker_changed", for: .teacher,
        names: .list("visits", of: Visit.names, cancelled: .cancelled),
        english: PackageResources.teacher_speaker_changed_en_mustache,
        spanish: PackageResources.teacher_speaker_changed_es_mustache)
}
