/// How what surrounds the daemon is: its disk, its configuration, its time. Nothing of a person.
package struct Condition: Sendable {
    /// Seconds since the daemon began.
    package var uptime = 0
    package var timeZone = ""
    /// The configuration file; nil where the defaults hold.
    package var configuration: String?
    /// What keeps the file, as it is now, from being taken up.
    package var configurationFaults: [String] = []
    /// Whether the file says something that is not in force yet.
    package var isConfigurationNew = false
    /// The scopes that the configuration gives, by the key that gives each.
    package var scopes: [String: Scope] = [:]
    package var databaseBytes = 0
    package var logBytes = 0
    /// What is free on the disk of the state directory; nil where the system does not tell.
    package var freeBytes: Int?
    /// When something was last put on record, in Unix seconds; nil where nothing ever was.
    package var lastRecord: Int64?
    /// Whether the disk did not take the last change.
    package var isLastChangeLost = false
    /// The names of the copies of the database, the oldest first.
    package var backups: [String] = []

    package init() {}

    /// Less than this, or than the database takes, is too little to go on with.
    private static let leastFree = 100 << 20

    /// Whether a copy of the database, or a bad day, would fill the disk.
    var isDiskShort: Bool {
        freeBytes.map { $0 < max(Condition.leastFree, databaseBytes + logBytes) } ?? false
    }
}
