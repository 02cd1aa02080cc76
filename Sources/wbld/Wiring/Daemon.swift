import Commands
import Foundation
import Glibc
import Interchange
import Logging
import Notifying
import Office
import Planning
import ServiceLifecycle
import Serving
import Solving
import Storage
import Teamwork
import UnixSignals
import WorkBasedLearning

/// The composition root: everything is made here, started in order, and stopped in reverse.
struct Daemon {
    let settings: Settings
    let state: String
    let log: Logger

    /// Serves until SIGTERM or SIGINT, then ends in order.
    func run() async throws {
        let directory = try StateDirectory(state)
        if directory.isOpenToOthers {
            log.warning("the state directory is open to other users; chmod 700 closes it")
        }
        let environment = ProcessInfo.processInfo.environment
        let manager = ServiceManager(environment: environment)
        let listener = try listen(environment)
        let store = try Store(directory: directory.path)
        let channel = try settings.notifying.mode.openChannel(state: directory.path)
        let bell = SystemBell()
        let desk = try makeDesk(store, bell, manager)
        let courier = Courier(
            channel: channel, queue: Outbox(store: store, desk: desk), log: log, bell: bell)
        desk.start()
        courier.start()
        let reception = Reception(
            desk: desk, ownUser: geteuid(), users: settings.users, groups: settings.groups)
        try await serve(
            LineServer(
                listener: listener, limits: settings.serving, logger: log,
                welcome: reception.welcome), desk, manager)
        courier.stop()
        desk.stop()
        try store.close()
        log.info("stopped")
    }

    private func listen(_ environment: [String: String]) throws -> UnixListener {
        if let descriptor = try SocketActivation.adopt(environment: environment) {
            log.info("adopted the socket that the service manager handed over")
            return UnixListener(adopting: descriptor)
        }
        let listener = try UnixListener(binding: settings.socket)
        log.info("listening", metadata: ["socket": "\(settings.socket)"])
        if listener.group == nil {
            log.notice(
                "the group wbl does not exist or is not ours to give; the socket keeps its group")
        }
        return listener
    }

    private func makeDesk(
        _ store: Store, _ bell: SystemBell, _ manager: ServiceManager
    ) throws -> Desk {
        let renderer = try MailRenderer(settings: settings.notifying)
        let installation = store.installation
        let log = log
        let staff = Staff(
            journal: store, clock: Clocks(timeZone: settings.timeZone),
            render: { announcement, key, time in
                try renderer.render(
                    announcement, key: key, installation: installation, at: time)
            },
            readFolder: { files in FolderReader.read(files.map { ($0.name, $0.bytes) }) },
            noticesQueued: { bell.ring() },
            heartbeat: { manager.tell(.watchdog) },
            log: { log.error("\($0)") })
        return Desk(
            memory: Memory(
                register: try store.load(), noticesDue: try store.dueCount(),
                lastEvent: try store.lastEvent(), answers: try store.answers()),
            settings: CommandSettings(
                planning: settings.planning,
                tellsStudentsOnPublish: settings.notifying.tellStudents == .onPublish,
                pageRows: settings.pageRows, people: settings.people),
            ports: makePorts(),
            planner: Planner(
                settings: settings.planning, solver: KernelSolver(), team: .machine,
                clock: { ProcessInfo.processInfo.systemUptime }), staff: staff)
    }

    private func makePorts() -> Commands.Ports {
        let clocks = Clocks(timeZone: settings.timeZone)
        let announcer = Announcer(settings: settings.notifying)
        return Commands.Ports(
            write: { register, plan, status in
                FolderWriter.files(of: register, plan: plan, status: status).map {
                    FolderFile(name: $0.name, bytes: $0.bytes)
                }
            },
            template: {
                FolderTemplate.files().map { FolderFile(name: $0.name, bytes: $0.bytes) }
            },
            announcements: { announcer.announcements(of: $0, in: $1, now: $2) },
            unreachable: { announcer.unreachable(of: $0, in: $1) }, options: optionFiles,
            model: modelFile, unixTime: { clocks.unixTime($0) },
            localTime: { clocks.local(at: $0) },
            userNumber: { Account.number(of: $0) }, userName: { Account($0).name })
    }

    private func serve(
        _ server: LineServer, _ desk: Desk, _ manager: ServiceManager
    ) async throws {
        let group = ServiceGroup(
            configuration: ServiceGroupConfiguration(
                services: [server, Farewell(desk: desk, manager: manager)],
                gracefulShutdownSignals: [.sigterm, .sigint], logger: log))
        try await group.run()
    }
}

/// Says at shutdown that the daemon is stopping, and lets a planning job end with its best plan.
private struct Farewell: Service {
    let desk: Desk
    let manager: ServiceManager

    func run() async throws {
        manager.tell(.ready)
        try await gracefulShutdown()
        manager.tell(.stopping)
        desk.stopPlanning()
    }
}
