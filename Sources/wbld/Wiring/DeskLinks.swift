import Office

/// Whom the desk calls, whatever the configuration says.
struct DeskLinks: Sendable {
    /// Who keeps the house.
    var upkeep: Upkeep?
    /// Called after notices have been queued.
    var noticesQueued: @Sendable () -> Void = {}
    /// Called every few seconds while the desk is alive.
    var heartbeat: @Sendable () -> Void = {}
    /// Calls what gives many replies, which may leave together.
    var together: @Sendable (() -> Void) -> Void = { $0() }
    /// Takes a line for the operator.
    var log: @Sendable (String) -> Void = { _ in }
}
