/// An announcement in words.
struct Letter: Sendable, Equatable {
    var subject: String
    /// Lines separated by LF.
    var text: String
    var html: String
    /// How the events of the calendar read.
    var events: [CalendarWriter.Words] = []
}
