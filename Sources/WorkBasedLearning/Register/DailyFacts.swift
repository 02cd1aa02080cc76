/// What a coordinator's daily mail tells, as the office knows it.
package struct DailyFacts: Sendable, Equatable {
    /// An ask without an answer.
    package struct Unanswered: Sendable, Equatable {
        /// The id of the slot or of the request for a speaker.
        package let id: String
        /// The day on which it was asked; nil where that is unknown.
        package let asked: Day?

        package init(id: String, asked: Day?) {
            self.id = id
            self.asked = asked
        }
    }

    /// Something that went wrong so many times, in words without personal data.
    package struct Failure: Sendable, Equatable {
        package let what: String
        package let times: Int

        package init(what: String, times: Int) {
            self.what = what
            self.times = times
        }
    }

    package var day: Day
    package var slots: [Unanswered] = []
    package var sessions: [Unanswered] = []
    package var failures: [Failure] = []

    package init(day: Day) { self.day = day }
}
