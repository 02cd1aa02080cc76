package import Wire
package import WorkBasedLearning

/// Which mails that have not reached whom they were for are told again.
package struct RetellOrder: Sendable, Equatable {
    package enum Choice: Sendable, Equatable {
        case one(Int64)
        case all(Astray)
    }

    package let choice: Choice
    /// Those that were made at this Unix time or later.
    package let since: Int64
    /// Whether it is only asked how many they are.
    package let isQuestion: Bool

    /// Those of all that are meant.
    ///
    /// - Throws: `not-found` where there are none.
    package func chosen(of all: [Strayed]) throws(Failure) -> [Strayed] {
        switch choice {
        case .one(let key):
            let found = all.filter { $0.key == key }
            if !found.isEmpty { return found }
            throw Failure(
                .notFound,
                "no notice \(key) waits, was given up, or went as a file or to another address; "
                    + "outbox lists those that have not left")
        case .all(let astray):
            let found = all.filter { $0.astray == astray && $0.madeAt >= since }
            if !found.isEmpty { return found }
            let when = since > 0 ? " since then" : ""
            throw Failure(.notFound, "no mail \(astray.deed)\(when); nothing can be told again")
        }
    }
}

extension Astray {
    /// What has become of a mail, in words.
    package var deed: String {
        switch self {
        case .file: "has left as a file"
        case .redirected: "has gone to another address"
        case .recalled: "has been recalled"
        }
    }

    /// The same of several.
    package var deeds: String { "have" + deed.dropFirst("has".count) }
}
