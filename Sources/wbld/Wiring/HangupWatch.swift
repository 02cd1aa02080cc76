import Commands
import Dispatch
import Logging
import ServiceLifecycle
import UnixSignals

/// Reads the configuration again at each SIGHUP, and logs what came of it.
struct HangupWatch: Service {
    let reloader: Reloader
    let clocks: Clocks
    let manager: ServiceManager
    let log: Logger

    private static let queue = DispatchQueue(label: "SIGHUP")

    func run() async throws {
        let signals = await UnixSignalsSequence(trapping: .sighup)
        for await _ in signals.cancelOnGracefulShutdown() {
            manager.tell(.reloading(microseconds: Int64(clocks.uptime * 1_000_000)))
            let report = await withCheckedContinuation { continuation in
                Self.queue.async { continuation.resume(returning: reloader.reload()) }
            }
            tell(report)
            manager.tell(.ready)
        }
    }

    private func tell(_ report: ReloadReport) {
        switch report {
        case .taken(let now, let atRestart):
            log.notice(
                "the configuration was read again",
                metadata: [
                    "in_force": "\(now.joined(separator: " "))",
                    "needs_restart": "\(atRestart.joined(separator: " "))",
                ])
        case .refused(let faults):
            for fault in faults { log.error("the configuration was not taken up: \(fault)") }
        case .noFile: log.notice("SIGHUP changes nothing: there is no configuration file")
        }
    }
}
