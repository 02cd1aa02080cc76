import Commands
import Office
import Storage
import Wire
import WorkBasedLearning

/// Who keeps the daemon's house: its disk, its copies, its configuration.
struct Household: Sendable {
    let store: Store
    let folder: BackupFolder
    let clocks: Clocks
    let source: SettingsSource
    let reloader: Reloader
    /// The clock's uptime when the daemon began.
    let begun: Double

    init(
        _ store: Store, state: String, _ clocks: Clocks, _ source: SettingsSource,
        _ settings: Settings
    ) {
        (self.store, self.clocks, self.source) = (store, clocks, source)
        folder = BackupFolder(state: state, store: store)
        reloader = Reloader(source, settings: settings)
        begun = clocks.uptime
    }

    var upkeep: Upkeep {
        Upkeep(
            condition: { condition },
            backUp: {
                Result { () throws(Failure) in
                    try folder.backUp(
                        keep: reloader.settings.backupsKept, at: clocks.unixSeconds,
                        room: folder.free)
                }
            }, reload: { reloader.reload() })
    }

    /// Has a desk work by other settings: all or nothing of them.
    func equip(
        _ desk: Desk, by factory: DeskFactory, with settings: Settings, _ links: DeskLinks,
        _ roles: Roles
    ) throws {
        var factory = factory
        factory.settings = settings
        let tools = try factory.tools(store, links)
        roles.put(users: settings.users, groups: settings.groups)
        desk.equip(tools)
        desk.regrant(roles.grants(of: desk.present(), settings.people))
    }

    private var condition: Condition {
        var condition = Condition()
        condition.uptime = Int(clocks.uptime - begun)
        condition.timeZone = reloader.settings.timeZone
        condition.configuration = source.path
        (condition.configurationFaults, condition.isConfigurationNew) = reloader.preview
        condition.scopes = reloader.settings.scopes
        (condition.databaseBytes, condition.logBytes) = folder.measure
        condition.freeBytes = folder.free
        condition.lastRecord = (try? store.lastRecord()).flatMap(\.self)
        condition.isLastChangeLost = store.isLastBatchLost
        condition.backups = folder.names
        return condition
    }
}
