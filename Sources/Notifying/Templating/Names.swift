/// The names that a kind of notice offers to its templates: all that it may say.
struct Names: Sendable, Equatable, ExpressibleByDictionaryLiteral {
    indirect enum Offered: Sendable, Equatable {
        /// A text, number, day or time, which may be missing.
        case value
        /// A yes or no, which opens sections.
        case flag
        /// One thing that may be missing, with names of its own.
        case record(Names)
        /// Things with names of their own; `more` is there for all but the last.
        case list(Names)
    }

    private(set) var offered: [String: Offered]

    init(dictionaryLiteral elements: (String, Offered)...) {
        offered = Dictionary(elements) { $1 }
    }

    /// One name.
    init(_ name: String, _ offered: Offered) { self.offered = [name: offered] }

    /// What a tag's name means here; `any_x` is there where the list `x` is not empty.
    func find(_ name: String) -> Offered? {
        if let offered = offered[name] { return offered }
        guard name.hasPrefix(Self.any), case .list = offered[String(name.dropFirst(Self.any.count))]
        else { return nil }
        return .flag
    }

    /// What the flag that tells whether a list is empty begins with.
    static let any = "any_"

    /// These names and others.
    static func + (one: Names, other: Names) -> Names {
        var sum = one
        sum.offered.merge(other.offered) { $1 }
        return sum
    }

    /// What every kind offers: whom it greets, who signs, and the language's tag.
    static let common: Names = ["language": .value, "name": .value, "sender": .value]
}

extension Names.Offered {
    /// The names inside; nil for what has none.
    var inner: Names? {
        switch self {
        case .value, .flag: nil
        case .record(let names): names
        case .list(let names): names + ["more": .flag]
        }
    }
}
