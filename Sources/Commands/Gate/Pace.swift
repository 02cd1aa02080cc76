/// How long a verb takes, and so where it may run.
package enum Pace: Sendable, Comparable {
    /// It changes nothing, puts nothing on record and takes microseconds: it may run where it was
    /// said.
    case brief
    /// It takes little more than the disk does to write what came of it: it may run where it was
    /// said while nobody else is there to wait.
    case short
    /// It may take any time.
    case any
}
