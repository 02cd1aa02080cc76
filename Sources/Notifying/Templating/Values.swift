import WorkBasedLearning

/// Details as Mustache takes them, with days, times and kinds of experience in a language's words.
struct Values {
    let language: Language

    /// All values by name, with the flags that lists bring along; see ``Names``.
    func values(_ details: Details) -> [String: Any] {
        var values = details.values.mapValues(value)
        for case (let name, .list) in details.values { values[Names.any + name] = true }
        return values
    }

    private func value(_ detail: Detail) -> Any {
        switch detail {
        case .text(let text): cleaned(text)
        case .number(let number): String(number)
        case .flag: true
        case .day(let day): dayInWords(day, language)
        case .time(let minute): timeInWords(minute, language)
        case .experience(let kind): title(of: kind, language)
        case .record(let details): values(details)
        case .list(let list): elements(list)
        }
    }

    private func elements(_ list: [Details]) -> [[String: Any]] {
        list.enumerated().map { place, details in
            var values = values(details)
            // A no that is there: else the `more` of an outer list would be found.
            values["more"] = place + 1 < list.count
            return values
        }
    }
}
