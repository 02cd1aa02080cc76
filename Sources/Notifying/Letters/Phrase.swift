import WorkBasedLearning

/// A piece of text in each language that mails are written in.
struct Phrase: Sendable, Equatable {
    let english: String
    let spanish: String

    init(_ english: String, _ spanish: String) {
        self.english = english
        self.spanish = spanish
    }

    /// A text that is the same in every language: a name, an address.
    init(same text: String) { self.init(text, text) }

    subscript(language: Language) -> String {
        switch language {
        case .english: english
        case .spanish: spanish
        }
    }

    /// The non-empty ones of some phrases, one after the other.
    static func joined(_ phrases: [Phrase], by separator: String = ", ") -> Phrase {
        func join(_ language: Language) -> String {
            phrases.map { $0[language] }.filter { !$0.isEmpty }.joined(separator: separator)
        }
        return Phrase(join(.english), join(.spanish))
    }
}

/// The sentences around the details of one kind of notice.
struct Phrases: Sendable {
    /// What stands before the gist in the subject of a first notice.
    let title: Phrase
    /// What comes before the details the first time.
    let opening: Phrase
    /// What comes before the details after a change.
    let change: Phrase
    /// What comes before the gist of what no longer takes place.
    let cancellation: Phrase
    /// What the reader does next.
    let closing: Phrase
}

extension Phrase {
    static let changed = Phrase("Changed", "Cambio")
    static let cancelled = Phrase("Cancelled", "Cancelado")

    /// How to answer an ask as long as no answer is read by a machine.
    static let howToAnswer = Phrase(
        "To answer, reply to this message or call your work-based learning coordinator.",
        "Para responder, conteste a este mensaje o llame a la coordinación de aprendizaje basado "
            + "en el trabajo.")

    /// What to do with a question about what has only been told.
    static let howToObject = Phrase(
        "If anything here does not suit you, reply to this message or call your work-based "
            + "learning coordinator.",
        "Si algo no le conviene, conteste a este mensaje o llame a la coordinación de aprendizaje "
            + "basado en el trabajo.")

    /// The greeting of somebody whose name may be unknown.
    static func greeting(_ name: String) -> Phrase {
        name.isEmpty ? Phrase("Hello,", "Hola:") : Phrase("Hello \(name),", "Hola, \(name):")
    }
}
