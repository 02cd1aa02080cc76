package import Commands
import Dispatch
package import Wire

/// Who keeps the house around the desk: its disk, its copies, its configuration. Called one thing
/// at a time, off the desk's thread.
package struct Upkeep: Sendable {
    let condition: @Sendable () -> Condition
    /// Copies the database; a sentence where it cannot be done.
    let backUp: @Sendable () -> Result<BackupCopy, Failure>
    /// Reads the configuration again.
    let reload: @Sendable () -> ReloadReport

    /// Where all of it is done.
    static let queue = DispatchQueue(label: "upkeep")

    package init(
        condition: @escaping @Sendable () -> Condition,
        backUp: @escaping @Sendable () -> Result<BackupCopy, Failure>,
        reload: @escaping @Sendable () -> ReloadReport
    ) {
        (self.condition, self.backUp, self.reload) = (condition, backUp, reload)
    }
}
