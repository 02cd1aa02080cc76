import WorkBasedLearning

/// One thing that a notice says: what it is about, its text, and the values that its digest covers.
///
/// A notice's details are all that it says about people and things, so that nothing is said that
/// the digest does not cover; the values are free of wording, so that better words change no
/// digest.
struct Detail: Sendable {
    let term: Term
    let text: Phrase
    let values: [String]

    init(_ term: Term, _ text: Phrase, values: [String]) {
        self.term = term
        self.text = text
        self.values = values
    }

    /// A detail of free text; nil where the text is empty.
    init?(_ term: Term, free text: String) {
        let line = onOneLine(text)
        guard !line.isEmpty else { return nil }
        self.init(term, Phrase(same: line), values: [line])
    }
}

extension Detail {
    static func kind(_ kind: Experience) -> Detail {
        Detail(.kind, .title(of: kind), values: [kind.word])
    }

    static func time(_ start: Moment, _ end: Moment) -> Detail {
        Detail(.time, .stretch(start, end), values: [start.description, end.description])
    }

    static func mode(_ mode: Mode) -> Detail {
        Detail(.mode, .mode(mode), values: [mode.rawValue])
    }

    /// Where a slot is: the host with its address, or online with the host's name.
    static func place(_ site: Site, host: String, mode: Mode) -> Detail {
        let isOnline = mode == .virtual
        let town = site.address.contains(site.town) ? "" : site.town
        let parts = (isOnline ? [host] : [host, site.address, town]).map(onOneLine)
        let names = Phrase.joined(parts.map { Phrase(same: $0) })
        return Detail(
            .place, isOnline ? .joined([.mode(.virtual), names]) : names,
            values: parts + [mode.rawValue])
    }

    /// How many students, and who they are by first name and initial.
    static func students(_ names: [String]) -> Detail {
        let names = names.map(shortName)
        return Detail(
            .students, Phrase(same: "\(names.count) (\(names.joined(separator: ", ")))"),
            values: names)
    }

    /// Who speaks, and from which employer.
    static func speaker(_ speaker: Speaker, of employer: Employer?) -> Detail {
        let parts = [speaker.name, employer?.name ?? ""].map(onOneLine)
        let text = parts[1].isEmpty ? parts[0] : "\(parts[0]) (\(parts[1]))"
        return Detail(.speaker, Phrase(same: text), values: parts)
    }
}

/// Text with each run of white space and line breaks as one blank.
func onOneLine(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
}
