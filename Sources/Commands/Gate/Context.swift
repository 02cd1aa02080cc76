package import Planning
package import WorkBasedLearning

/// All that a verb may look at besides its arguments: a value, so that the same context and
/// sentence give the same outcome.
package struct Context: Sendable {
    package let register: Register
    package let conversation: Conversation
    /// The district's wall clock.
    package let now: Moment
    /// The folder that this connection sent before the sentence.
    package let intake: Intake?
    /// The planning job that is under way.
    package let job: JobStatus?
    /// Notices that have not left yet.
    package let noticesDue: Int
    package let settings: CommandSettings
    package let ports: Ports

    package init(
        register: Register, conversation: Conversation, now: Moment, intake: Intake?,
        job: JobStatus?, noticesDue: Int, settings: CommandSettings, ports: Ports
    ) {
        self.register = register
        self.conversation = conversation
        self.now = now
        self.intake = intake
        self.job = job
        self.noticesDue = noticesDue
        self.settings = settings
        self.ports = ports
    }

    /// The same context in another state of the conversation.
    func with(_ conversation: Conversation, intake: Intake?) -> Context {
        Context(
            register: register, conversation: conversation, now: now, intake: intake, job: job,
            noticesDue: noticesDue, settings: settings, ports: ports)
    }
}

/// What commands need to know of the configuration.
package struct CommandSettings: Sendable {
    package var planning: PlanningSettings
    /// Whether students and guardians are told when a plan is published, or only once accepted.
    package var tellsStudentsOnPublish: Bool
    /// Rows of a table on one page of a reply.
    package var pageRows: Int

    package init(
        planning: PlanningSettings = PlanningSettings(), tellsStudentsOnPublish: Bool = false,
        pageRows: Int = 1000
    ) {
        self.planning = planning
        self.tellsStudentsOnPublish = tellsStudentsOnPublish
        self.pageRows = pageRows
    }
}

/// Pure work of other rooms, handed in.
package struct Ports: Sendable {
    /// The files of a register as a planning folder.
    package let write: @Sendable (Register, Plan?, String) -> [FolderFile]
    /// An empty planning folder.
    package let template: @Sendable () -> [FolderFile]
    /// What publishing a plan at a moment would tell, and to whom; nothing of what has begun.
    package let announcements: @Sendable (Plan, Register, Moment) -> [Announcement]
    /// How many cannot be told of a plan because they have no address.
    package let unreachable: @Sendable (Plan, Register) -> [Audience: Int]
    /// The files of all options.
    package let options: @Sendable (OptionList) -> [FolderFile]
    /// The file of the model for other solvers.
    package let model: @Sendable (OptionList, ModelForm) -> [FolderFile]

    package init(
        write: @escaping @Sendable (Register, Plan?, String) -> [FolderFile],
        template: @escaping @Sendable () -> [FolderFile],
        announcements: @escaping @Sendable (Plan, Register, Moment) -> [Announcement],
        unreachable: @escaping @Sendable (Plan, Register) -> [Audience: Int],
        options: @escaping @Sendable (OptionList) -> [FolderFile] = { _ in [] },
        model: @escaping @Sendable (OptionList, ModelForm) -> [FolderFile] = { _, _ in [] }
    ) {
        self.write = write
        self.template = template
        self.announcements = announcements
        self.unreachable = unreachable
        self.options = options
        self.model = model
    }
}

/// How far a planning job is.
package struct JobStatus: Sendable {
    package let order: PlanOrder
    package let progress: PlanProgress?

    package init(order: PlanOrder, progress: PlanProgress?) {
        self.order = order
        self.progress = progress
    }
}
