import WorkBasedLearning

/// Tells each guardian about the placements of the guardian's students.
enum GuardianPlaced {
    static let kind = NoticeKind(
        "guardian_placed", for: .guardian, names: .list("placements", of: names), event: names,
        english: PackageResources.guardian_placed_en_mustache,
        spanish: PackageResources.guardian_placed_es_mustache)

    static let standing = Standing(
        word: kind.word, audience: .guardian,
        kinds: Standing.Kinds(
            new: kind, change: GuardianChanged.kind, cancellation: GuardianCancelled.kind),
        list: "placements", calendar: .publish, waitsForHost: true,
        tellsFormerReaders: false, news: news,
        people: { id, register in register.guardians.rows(id).map(recipient) },
        about: { id, register in
            let student = register.requests[id].flatMap { register.students[$0.student] }
            return ["student": .optional(student.map { shortName($0.name) })]
        })

    /// What a guardian may read of one placement.
    static let names = Placed.names + ["student": .value]
    static let cancelled = Names.cancelled + ["student": .value]

    @Sendable static func news(_ facts: PlanFacts) -> [News] {
        facts.placed.flatMap { placed in
            numbered(placed, facts.register).map { ordinal, guardian in
                placed.news(
                    kind.word, to: recipient(guardian), key: placed.studentKey, ordinal: ordinal
                ) { placed.details.adding(["student": .text(shortName(placed.student.name))]) }
            }
        }
    }

    private static func recipient(_ guardian: Guardian) -> Recipient {
        Recipient(name: guardian.name, address: guardian.email, language: guardian.language)
    }

    /// Guardians of one student whose numbers are looked for at most.
    private static let most = 32

    /// The student's guardians, each address once, under the number by which it has been told.
    ///
    /// Rows may change places, and nobody is taken for somebody else. An address that is new takes
    /// the number of one that is gone, as somebody with another address, or else a free one.
    private static func numbered(_ placed: Placed, _ register: Register) -> [(Int, Guardian)] {
        var seen: Set<String> = []
        let guardians = register.guardians.rows(placed.student.id)
            .filter { seen.insert($0.email).inserted }
        var numbers: [String: Int] = [:]
        for ordinal in 0..<most {
            let matter = Matter(
                kind: kind.word, subject: placed.requestKey, recipient: placed.studentKey,
                ordinal: ordinal)
            if let told = register.told(about: matter) { numbers[told.address] = ordinal }
        }
        let gone = numbers.filter { !seen.contains($0.key) }.values.sorted()
        let unused = (0...(most + guardians.count)).filter { !numbers.values.contains($0) }
        var free = (gone + unused)[...]
        return guardians.map { guardian in
            (numbers[guardian.email] ?? free.popFirst() ?? 0, guardian)
        }
    }
}
