import Commands
import Foundation
import Interchange
import Notifying
import Office
import Planning
import Solving
import Storage
import Teamwork
import WorkBasedLearning

/// Makes the desk with all that it hands on to.
struct DeskFactory {
    var settings: Settings
    let clock: any Timekeeper
    /// Signs the addresses to which answers come.
    let secret: [UInt8]
    /// Shows what keeps notices from leaving.
    var gauge = MailGauge()
    /// The webhooks of the configuration.
    var webhooks: WebhookCrew?

    /// A desk over what a store holds.
    ///
    /// - Parameter ledger: the store's, where it has been read; nil: it is read.
    func desk(
        _ store: Store, ledger: Ledger? = nil, _ links: DeskLinks = DeskLinks()
    ) throws -> Desk {
        Desk(
            memory: Memory(
                register: try store.load(), outbox: try ledger ?? store.ledger(),
                lastEvent: try store.lastEvent(), answers: try store.answers()),
            tools: try tools(store, links))
    }

    /// What the desk goes by as the settings have it.
    func tools(_ store: Store, _ links: DeskLinks) throws -> Tools {
        let renderer = try MailRenderer(
            settings: settings.notifying, timeZone: settings.timeZone, secret: secret,
            templates: TemplateSet())
        let (installation, clock, gauge) = (store.installation, clock, gauge)
        let clocks = Clocks(timeZone: settings.timeZone)
        let staff = Staff(
            journal: store, clock: clock,
            render: { announcements, time in
                var notices = try renderer.render(
                    announcements, installation: installation, at: time)
                for (place, (announcement, _)) in announcements.enumerated() {
                    notices[place].until = announcement.until.map { clocks.unixTime($0) }
                }
                return notices
            },
            readFolder: { files in FolderReader.read(files.map { ($0.name, $0.bytes) }) },
            astray: settings.notifying.mode.astray, hindrance: { gauge.hindrance },
            excerpt: { bytes in
                let excerpt = MailExcerpt(bytes)
                return (excerpt.subject, excerpt.lines)
            },
            occasions: Occasions(times: settings.times, ports: occasionPorts),
            webhooks: webhooks?.ports ?? [], upkeep: links.upkeep,
            noticesQueued: links.noticesQueued, heartbeat: links.heartbeat,
            together: links.together, log: links.log)
        return Tools(
            settings: CommandSettings(
                planning: settings.planning,
                tellsStudentsOnPublish: settings.notifying.tellStudents == .onPublish,
                pageRows: settings.pageRows, people: settings.people,
                mailDelay: settings.notifying.delay, webhooks: webhooks?.facts ?? []),
            ports: ports,
            planner: Planner(
                settings: settings.planning, solver: KernelSolver(), team: .machine,
                clock: { clock.uptime }), staff: staff)
    }

    private var announcer: Announcer {
        let planning = settings.planning
        return Announcer(
            settings: settings.notifying,
            travel: Travel { planning.minutes($0, between: $1, and: $2) })
    }

    private var occasionPorts: OccasionPorts {
        let announcer = announcer
        return OccasionPorts(
            reminders: { announcer.reminders(of: $0, in: $1, toldBefore: $2) },
            thanks: { announcer.thanks(for: $0, in: $1) },
            attendance: { announcer.attendance(of: $0, on: $1, in: $2, told: $3) },
            manifests: { announcer.manifests(of: $0, on: $1, in: $2, told: $3) },
            digests: { announcer.digests(of: $0, in: $1) })
    }

    private var ports: Commands.Ports {
        let announcer = announcer
        let clocks = Clocks(timeZone: settings.timeZone)
        return Commands.Ports(
            write: { register, plan, status in
                FolderWriter.files(of: register, plan: plan, status: status).map {
                    FolderFile(name: $0.name, bytes: $0.bytes)
                }
            },
            template: {
                FolderTemplate.files().map { FolderFile(name: $0.name, bytes: $0.bytes) }
            },
            announcements: { announcer.tidings(of: $0, in: $1, now: $2) },
            acceptances: { announcer.acceptances(of: $0, in: $1, now: $2) },
            refusals: { announcer.refusals(of: $0, in: $1, now: $2) }, options: optionFiles,
            model: modelFile, delivery: { MailRenderer.delivery($0) },
            unixTime: { clocks.unixTime($0) },
            localTime: { clocks.local(at: $0) }, userNumber: { Account.number(of: $0) },
            userName: { Account($0).name })
    }
}

extension MailMode {
    /// What becomes of mails that leave; nil where they reach whom they are for.
    fileprivate var astray: Astray? {
        switch self {
        case .live: nil
        case .outbox: .file
        case .redirect: .redirected
        }
    }
}
