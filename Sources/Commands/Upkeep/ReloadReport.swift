/// What came of reading the configuration again.
package enum ReloadReport: Sendable, Equatable {
    /// It is in force: the keys that have changed, and those of them that wait for a restart.
    case taken(now: [String], atRestart: [String])
    /// Nothing has changed, since the file is at fault: a line for each.
    case refused([String])
    /// There is no file to read.
    case noFile
}
