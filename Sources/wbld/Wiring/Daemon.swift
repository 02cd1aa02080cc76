import Foundation
import Glibc
import Logging
import Notifying
import Office
import ServiceLifecycle
import Serving
import Storage
import UnixSignals
import WorkBasedLearning

/// The composition root: everything is made here, started in order, and stopped in reverse.
struct Daemon {
    let settings: Settings
    let source: SettingsSource
    let state: String
    let log: Logger

    /// Serves until SIGTERM or SIGINT, then ends in order.
    func run() async throws {
        // A terminal that goes away is no reason to end.
        signal(SIGHUP, SIG_IGN)
        let directory = try openState()
        let environment = ProcessInfo.processInfo.environment
        let manager = ServiceManager(environment: environment)
        let listener = try listen(environment)
        let store = try Store(directory: directory.path)
        let clocks = Clocks(timeZone: settings.timeZone)
        let channel = try openChannel(directory.path, environment, clocks)
        let webhooks = try WebhookCrew(
            settings.webhooks, installation: store.installation, environment)
        let bells = (0...settings.webhooks.count).map { _ in SystemBell() }
        let postbox = Postbox()
        let gauge = MailGauge()
        let factory = DeskFactory(
            settings: settings, clock: clocks, secret: try directory.secret(), gauge: gauge,
            webhooks: webhooks)
        let ledger = try webhooks.retireOthers(store, at: clocks.unixSeconds, log)
        let household = Household(store, state: directory.path, clocks, source, settings)
        let links = links(household, bells, postbox, manager)
        let desk = try factory.desk(store, ledger: ledger, links)
        let roles = Roles(
            ownUser: geteuid(), users: settings.users, groups: settings.groups)
        household.reloader.install {
            try household.equip(desk, by: factory, with: $0, links, roles)
        }
        let outbox = Outbox(store: store, desk: desk)
        let couriers =
            [courier(of: outbox, channel, clocks, gauge, bells[0])]
            + webhooks.couriers(Array(bells.dropFirst()), store, desk, clocks, log)
        desk.start()
        for courier in couriers { courier.start() }
        let reception = Reception(
            desk: desk, roles: roles, lineBytes: settings.serving.lineBytes)
        try await serve(
            LineServer(
                listener: listener, limits: settings.serving, postbox: postbox, logger: log,
                welcome: reception.welcome, heard: { desk.attend() }),
            Farewell(desk: desk, manager: manager),
            HangupWatch(
                reloader: household.reloader, clocks: clocks, manager: manager, log: log))
        // All at once, since each waits for what is under way.
        for courier in couriers { courier.endSoon() }
        for courier in couriers { courier.stop() }
        desk.stop()
        try store.close()
        log.info("stopped")
    }

    /// The courier of the mails.
    private func courier(
        of outbox: Outbox, _ channel: any Channel, _ clocks: Clocks, _ gauge: MailGauge,
        _ bell: SystemBell
    ) -> Courier {
        Courier(
            channel: channel, queue: outbox, rules: settings.notifying.rules,
            clock: clocks.forCourier, log: log, gauge: gauge, bell: bell)
    }

    /// Whom the desk calls.
    private func links(
        _ household: Household, _ bells: [SystemBell], _ postbox: Postbox,
        _ manager: ServiceManager
    ) -> DeskLinks {
        let log = log
        return DeskLinks(
            upkeep: household.upkeep, noticesQueued: { for bell in bells { bell.ring() } },
            heartbeat: { manager.tell(.watchdog) }, together: postbox.together,
            log: { log.error("\($0)") })
    }

    private func openState() throws -> StateDirectory {
        let directory = try StateDirectory(state)
        if directory.isOpenToOthers {
            log.warning("the state directory is open to other users; chmod 700 closes it")
        }
        return directory
    }

    private func openChannel(
        _ state: String, _ environment: [String: String], _ clocks: Clocks
    ) throws -> any Channel {
        try CertificateFile.check(settings.notifying.caFile, of: "mail.ca_file")
        return try settings.notifying.openChannel(
            state: state,
            password: try MailPassword.read(settings.notifying.passwordFile, environment),
            clock: { clocks.unixSeconds })
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

    private func serve(_ services: any Service...) async throws {
        let group = ServiceGroup(
            configuration: ServiceGroupConfiguration(
                services: services,
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
