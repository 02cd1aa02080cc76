/// A text that no log, error or reflection shows.
package struct Secret: Sendable, Equatable, CustomStringConvertible, CustomReflectable {
    let text: String

    package init(_ text: String) { self.text = text }

    package var description: String { "a secret" }
    package var customMirror: Mirror { Mirror(self, children: []) }
}
