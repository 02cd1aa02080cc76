import WorkBasedLearning

/// Details as Mustache takes them, with a stand-in for each text.
///
/// What a template makes of details depends on which of them are there and on how many a list has,
/// their ``form``; the texts only stand where they are named. What was rendered with stand-ins is
/// a ``Pattern`` for all details of the same form.
struct Values {
    /// The names and kinds of all details; equal for those that open the same sections.
    private(set) var form = ""
    /// The texts in the order of the form: days, times and kinds of experience in a language's
    /// words, and no control characters.
    private(set) var texts: [String] = []

    /// Takes details apart. O(n log n) in the names of each record.
    init(_ details: Details, _ language: Language) {
        take(details, language)
    }

    private mutating func take(_ details: Details, _ language: Language) {
        for (name, detail) in Self.ordered(details) {
            form += name
            switch detail {
            case .flag: form += "!"
            case .record(let record):
                form += "{"
                take(record, language)
                form += "}"
            case .list(let list):
                form += "["
                for element in list {
                    take(element, language)
                    form += ";"
                }
                form += "]"
            default:
                form += "="
                texts.append(Self.words(of: detail, language))
            }
        }
    }

    /// All values by name, with stand-ins for texts in the order of the form, and with the flags
    /// that lists bring along; see ``Names``.
    static func standIns(for details: Details) -> [String: Any] {
        var count = 0
        return standIns(for: details, &count)
    }

    private static func standIns(for details: Details, _ count: inout Int) -> [String: Any] {
        var values: [String: Any] = [:]
        for (name, detail) in ordered(details) {
            switch detail {
            case .flag: values[name] = true
            case .record(let record): values[name] = standIns(for: record, &count)
            case .list(let list):
                values[name] = list.enumerated().map { place, element in
                    var values = standIns(for: element, &count)
                    // A no that is there: else the `more` of an outer list would be found.
                    values["more"] = place + 1 < list.count
                    return values
                }
                values[Names.any + name] = true
            default:
                values[name] = Pattern.standIn(for: count)
                count += 1
            }
        }
        return values
    }

    private static func ordered(_ details: Details) -> [(key: String, value: Detail)] {
        details.values.sorted { $0.key < $1.key }
    }

    private static func words(of detail: Detail, _ language: Language) -> String {
        switch detail {
        case .text(let text): cleaned(text)
        case .number(let number): String(number)
        case .day(let day): dayInWords(day, language)
        case .time(let minute): timeInWords(minute, language)
        case .experience(let kind): title(of: kind, language)
        case .flag, .record, .list: ""
        }
    }
}
