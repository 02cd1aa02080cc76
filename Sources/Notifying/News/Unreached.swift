import WorkBasedLearning

/// The people for whom there is news and whose address no mail can carry, each once.
struct Unreached {
    private var people: [Audience: Set<[Int64]>] = [:]

    /// How many they are, by audience.
    var counts: [Audience: Int] { people.mapValues(\.count) }

    mutating func note(_ news: [News], of standing: Standing) {
        for news in news where !news.recipient.isReachable {
            people[standing.audience, default: []].insert(
                [news.matter.recipient, Int64(news.matter.ordinal)])
        }
    }
}

extension Recipient {
    /// Whether a mail can carry the address.
    var isReachable: Bool { (try? MailAddress(address)) != nil }
}
