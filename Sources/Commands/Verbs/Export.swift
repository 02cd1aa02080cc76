import Wire
import WorkBasedLearning

/// `export [draft|published]`: everything as a planning folder, as of one revision.
enum Export {
    static let verb = Verb(
        "export",
        "Writes everything as a planning folder; wbl export FOLDER saves it there.",
        arguments: [
            Argument(
                "plan", .oneOf(["draft", "published"]),
                "which plan: draft or published; by default the draft if there is one")
        ], examples: ["export", "export published"], isForAllSchools: true
    ) { arguments, context throws(Failure) in
        let register = context.register
        if arguments["plan"] == "draft", register.draft == nil {
            throw Failure(.notFound, "there is no draft to export; plan makes one")
        }
        let isDraft = arguments["plan"] != "published" && register.draft != nil
        let plan = isDraft ? register.draft : register.published
        let files = context.ports.write(
            register, plan?.known(to: register), isDraft ? "draft" : "published")
        var outcome = pinned(files, context)
        outcome.records = [context.looked("export", nil)]
        return outcome
    }

    /// A reply that lists files, which the connection keeps for `get`.
    static func pinned(_ files: [FolderFile], _ context: Context) -> Outcome {
        var conversation = context.conversation
        conversation.files = files
        let revision = Member("revision", .number(Int(context.register.revision)))
        var outcome = Outcome(FileList.reply(files, [revision]))
        outcome.conversation = conversation
        return outcome
    }
}
