package import Commands
package import Planning

/// What the desk goes by and hands work on to. The configuration decides it, so that another takes
/// its place when that is read again.
package final class Tools: Sendable {
    let settings: CommandSettings
    let ports: Commands.Ports
    let planner: Planner
    let staff: Staff

    package init(
        settings: CommandSettings, ports: Commands.Ports, planner: Planner, staff: Staff
    ) {
        (self.settings, self.ports) = (settings, ports)
        (self.planner, self.staff) = (planner, staff)
    }
}
