import Commands
import Synchronization

/// Reads the configuration again while the daemon runs.
final class Reloader: Sendable {
    private let source: SettingsSource
    private let inForce: Mutex<Settings>
    private let installation = Mutex<(@Sendable (Settings) throws -> Void)?>(nil)

    init(_ source: SettingsSource, settings: Settings) {
        self.source = source
        inForce = Mutex(settings)
    }

    /// The settings that hold now.
    var settings: Settings { inForce.withLock { $0 } }

    /// Says how other settings are put into force; all or nothing of it.
    func install(by install: @escaping @Sendable (Settings) throws -> Void) {
        installation.withLock { $0 = install }
    }

    /// What keeps the file, as it is now, from being taken up, or else whether it has changed.
    var preview: (faults: [String], isNew: Bool) {
        let settings = settings
        do throws(ConfigurationFault) {
            let wanted = try source.read()
            return ([], SettingKey.all.contains { $0.differs(settings, wanted) })
        } catch {
            return (error.faults, false)
        }
    }

    /// Puts into force what has changed in the file, as far as that needs no restart.
    func reload() -> ReloadReport {
        if source.file == nil { return .noFile }
        return inForce.withLock { settings in
            do {
                let wanted = try source.read()
                let changed = SettingKey.all.filter { $0.differs(settings, wanted) }
                let (now, later) = (
                    changed.filter(\.isLive), changed.filter { !$0.isLive }
                )
                var next = settings
                for key in now { key.carry(wanted, &next) }
                if !now.isEmpty { try installation.withLock { $0 }?(next) }
                settings = next
                return .taken(now: now.map(\.path), atRestart: later.map(\.path))
            } catch let fault as ConfigurationFault {
                return .refused(fault.faults)
            } catch {
                return .refused(["\(error)"])
            }
        }
    }
}
