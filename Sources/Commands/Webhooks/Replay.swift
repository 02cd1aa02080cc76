/// Which earlier events a webhook is told again.
package struct Replay: Sendable, Equatable {
    /// A place among the events.
    package enum Place: Sendable, Equatable {
        /// Behind the event of a number.
        case number(Int64)
        /// At a Unix time.
        case time(Int64)
    }

    package let webhook: WebhookFacts
    package let since: Place
    /// nil: up to the last event.
    package let until: Place?
    /// Whether it is only asked how many they are.
    package let isQuestion: Bool
}
