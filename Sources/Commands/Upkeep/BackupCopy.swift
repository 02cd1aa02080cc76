/// A copy of the database that has been made.
package struct BackupCopy: Sendable, Equatable {
    /// The folder in which it stands, and its name there.
    package let folder: String
    package let name: String
    package let bytes: Int
    /// The revision that it holds.
    package let revision: Int64
    /// How many older copies went for it, and how many stand now.
    package let removed: Int
    package let kept: Int

    package init(
        folder: String, name: String, bytes: Int, revision: Int64, removed: Int, kept: Int
    ) {
        (self.folder, self.name, self.bytes) = (folder, name, bytes)
        (self.revision, self.removed, self.kept) = (revision, removed, kept)
    }
}
