package import WorkBasedLearning

extension Event {
    /// The event's type as webhooks name it, such as `student.changed` or `plan.published`: words
    /// of letters, digits and underscores with dots between them.
    package var webhookType: String {
        switch kind {
        case "drafted", "published": "plan.\(kind)"
        case "imported": "folder.imported"
        case "recalled": "mail.recalled"
        case Occasion.Kind.reminder.deed: "reminder.told"
        case Occasion.Kind.thanks.deed: "thanks.told"
        default: kind.replacing("-", with: ".")
        }
    }
}
