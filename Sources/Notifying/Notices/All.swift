extension NoticeKind {
    /// Every kind, one sorted line each.
    static let all: [NoticeKind] = [
        GuardianPlaced.kind,
        HostAsk.kind,
        SpeakerAsk.kind,
        StudentPlaced.kind,
        TeacherSpeaker.kind,
    ]
}
