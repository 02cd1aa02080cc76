import HashTreeCollections
package import Planning
import Wire
package import WorkBasedLearning

/// All that a verb may look at besides its arguments: it never changes, so that the same context
/// and sentence give the same outcome.
package final class Context: Sendable {
    /// What every connection sees.
    let world: World
    package let conversation: Conversation
    /// The folder that this connection sent before the sentence.
    package let intake: Intake?

    package init(_ world: World, _ conversation: Conversation, intake: Intake?) {
        self.world = world
        self.conversation = conversation
        self.intake = intake
    }

    package var register: Register { world.register }
    /// The district's wall clock.
    package var now: Moment { world.now }
    /// The planning job that is under way.
    package var job: JobStatus? { world.job }
    /// The notices that have not left yet, or were given up.
    package var outbox: Ledger { world.outbox }
    /// What keeps them from leaving.
    package var hindrance: Hindrance? { world.hindrance }
    /// The latest changes of everybody, oldest first.
    package var deeds: [Deed] { world.deeds }
    /// Everybody who is connected.
    package var present: [User] { world.present() }
    package var settings: CommandSettings { world.settings }
    package var ports: Ports { world.ports }

    /// The same context in another state of the conversation, and of the register.
    func with(
        _ conversation: Conversation, intake: Intake?, register: Register? = nil
    ) -> Context {
        Context(register.map(world.with) ?? world, conversation, intake: intake)
    }

    /// What this user was answered under a key; nil for a new one.
    func reply(once: String) -> KeptReply? {
        world.answers[key(once: once)].flatMap(KeptReply.read)
    }

    /// The key under which a reply to this user is kept.
    func key(once: String) -> String {
        "\(conversation.user.id) \(conversation.user.address ?? "") \(once)"
    }
}

/// What commands need to know of the configuration.
package struct CommandSettings: Sendable {
    package var planning: PlanningSettings
    /// Whether students and guardians are told when a plan is published, or only once accepted.
    package var tellsStudentsOnPublish: Bool
    /// Rows of a table on one page of a reply.
    package var pageRows: Int
    /// The people for whom a bridge may speak besides teachers, by address in small letters.
    package var people: [String: Grant]
    /// How long mails can be recalled, in seconds.
    package var mailDelay: Int
    /// The webhooks of the configuration, by name.
    package var webhooks: [WebhookFacts]

    package init(
        planning: PlanningSettings = PlanningSettings(), tellsStudentsOnPublish: Bool = false,
        pageRows: Int = 1000, people: [String: Grant] = [:], mailDelay: Int = 600,
        webhooks: [WebhookFacts] = []
    ) {
        self.webhooks = webhooks
        self.planning = planning
        self.tellsStudentsOnPublish = tellsStudentsOnPublish
        self.pageRows = pageRows
        self.people = people
        self.mailDelay = mailDelay
    }
}

/// Pure work of other rooms, handed in.
package struct Ports: Sendable {
    /// The files of a register as a planning folder.
    package let write: @Sendable (Register, Plan?, String) -> [FolderFile]
    /// An empty planning folder.
    package let template: @Sendable () -> [FolderFile]
    /// What publishing a plan at a moment would tell, and to whom; nothing of what has begun.
    package let announcements: @Sendable (Plan, Register, Moment) -> Tidings
    /// What is told because the hosts and speakers of a part of the published plan have accepted,
    /// or have declined, at a moment.
    package let acceptances: @Sendable (Plan, Register, Moment) -> Tidings
    package let refusals: @Sendable (Plan, Register, Moment) -> [Announcement]
    /// The files of all options.
    package let options: @Sendable (OptionList) -> [FolderFile]
    /// The file of the model for other solvers.
    package let model: @Sendable (OptionList, ModelForm) -> [FolderFile]

    /// An address as mails carry it; nil where none can.
    package let delivery: @Sendable (String) -> String?
    /// The Unix time at which a day begins in the district.
    package let unixTime: @Sendable (Day) -> Int64
    /// The district's wall clock at a Unix time.
    package let localTime: @Sendable (Int64) -> Moment
    /// The users of this machine by name and by number.
    package let userNumber: @Sendable (String) -> UInt32?
    package let userName: @Sendable (UInt32) -> String

    package init(
        write: @escaping @Sendable (Register, Plan?, String) -> [FolderFile],
        template: @escaping @Sendable () -> [FolderFile],
        announcements: @escaping @Sendable (Plan, Register, Moment) -> Tidings,
        acceptances: @escaping @Sendable (Plan, Register, Moment) -> Tidings = { _, _, _ in
            Tidings([])
        },
        refusals: @escaping @Sendable (Plan, Register, Moment) -> [Announcement] = { _, _, _ in []
        },
        options: @escaping @Sendable (OptionList) -> [FolderFile] = { _ in [] },
        model: @escaping @Sendable (OptionList, ModelForm) -> [FolderFile] = { _, _ in [] },
        delivery: @escaping @Sendable (String) -> String? = { $0.isEmpty ? nil : $0 },
        unixTime: @escaping @Sendable (Day) -> Int64 = { Int64($0.number) * 86_400 },
        localTime: @escaping @Sendable (Int64) -> Moment = {
            Moment(day: Day(number: Int32($0 / 86_400)), minute: Int($0 % 86_400) / 60)
        },
        userNumber: @escaping @Sendable (String) -> UInt32? = { UInt32($0) },
        userName: @escaping @Sendable (UInt32) -> String = { String($0) }
    ) {
        self.write = write
        self.template = template
        self.announcements = announcements
        self.acceptances = acceptances
        self.refusals = refusals
        self.options = options
        self.model = model
        self.delivery = delivery
        self.unixTime = unixTime
        self.localTime = localTime
        self.userNumber = userNumber
        self.userName = userName
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
