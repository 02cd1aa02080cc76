/// The languages that mails are written in.
package enum Language: String, Sendable, CaseIterable {
    case english = "en"
    case spanish = "es"
}

/// How a slot or a speaker's session takes place.
package enum Mode: String, Sendable, CaseIterable {
    case onsite
    case virtual
}

/// A way in which a student may travel without being driven by a guardian's arrangement.
package enum Travel: String, Sendable, CaseIterable {
    case ride
    case walk
    case drive
}
