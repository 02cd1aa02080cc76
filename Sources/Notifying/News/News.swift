import WorkBasedLearning

/// All that one recipient is to know about one matter, before it is compared with what the
/// recipient has been told.
struct News: Sendable {
    let matter: Matter
    let recipient: Recipient
    /// When and where it takes place.
    let start: Moment
    let end: Moment
    let place: String
    /// What it is about in one line, in the recipient's language; only a teacher's names a student.
    let gist: String
    /// What is said of it; worked out at each call.
    let details: @Sendable () -> Details

    /// Covers everything that is said and whom it is said to, and no wording.
    func digest(of details: Details) -> String {
        var digest = Digest()
        digest.add(recipient.name)
        digest.add(recipient.address)
        digest.add(recipient.language.rawValue)
        details.add(to: &digest)
        return digest.hex
    }
}

extension Details {
    /// Covers all that they say, and no wording.
    var digest: String {
        var digest = Digest()
        add(to: &digest)
        return digest.hex
    }

    /// Takes all values in, in the order of their names.
    fileprivate func add(to digest: inout Digest) {
        digest.add(String(values.count))
        for (name, value) in values.sorted(by: { $0.key < $1.key }) {
            digest.add(name)
            value.add(to: &digest)
        }
    }
}

extension Detail {
    fileprivate func add(to digest: inout Digest) {
        switch self {
        case .text(let text): digest.add(text)
        case .number(let number): digest.add(String(number))
        case .flag: digest.add("yes")
        case .day(let day): digest.add(day.description)
        case .time(let minute): digest.add(clockTime(minute))
        case .experience(let kind): digest.add(kind.word)
        case .record(let details): details.add(to: &digest)
        case .list(let list):
            digest.add(String(list.count))
            for details in list { details.add(to: &digest) }
        }
    }
}
