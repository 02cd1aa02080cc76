import Planning
import WorkBasedLearning

/// The rules of planning read from their document once more, by the plainest loops: every request,
/// every slot or speaker, every way out and back, every minute.
///
/// It shares no code with the product, and nothing in it is quick. What is settled is not looked
/// at: published rows must start after the lead time.
struct PlainReading {
    let register: Register
    var settings = PlanningSettings()
    var asOf = County.asOf

    /// Every option of every request.
    var options: [PlainOption] {
        (studentOptions + speakerOptions).filter { option in
            option.points > 0 && option.resources.allSatisfy { units(of: $0).most > 0 }
        }
    }

    /// The options, and the units of every resource that they take, as sorted lines.
    var lines: [String] {
        let options = options
        let names = Set(options.flatMap(\.resources))
        let resources = names.map { name in
            PlainReading.line(name, most: units(of: name).most, least: units(of: name).least)
        }
        return (options.map(\.line) + resources).sorted()
    }

    /// The units of a resource as one line, to be compared.
    static func line(_ name: String, most: Int, least: Int) -> String {
        "\(name) has \(most), nobody or at least \(least)"
    }

    /// How many units of a resource there are, and how many are taken at least if any are; the name
    /// says whose it is. Only limits that exist have a name.
    func units(of resource: String) -> (most: Int, least: Int) {
        let parts = resource.split(separator: ":").map(String.init)
        let owner = parts[1]
        switch parts[0] {
        case "slot": return (register.slots[owner]?.max ?? 0, register.slots[owner]?.min ?? 1)
        case "seat": return (register.trips.rows(owner).first?.seats ?? 0, 1)
        case "chair": return (register.trips.rows(owner).first?.wheelchairSeats ?? 0, 1)
        case "employer-month": return (register.employers[owner]?.monthlyLimit ?? 0, 1)
        case "school-day": return (register.schools[owner]?.dailyReleaseLimit ?? 0, 1)
        case "speaker-month": return (register.speakers[owner]?.monthlyLimit ?? 0, 1)
        case "student-day", "section-day", "speaker": return (1, 1)
        default: return (0, 1)
        }
    }

    /// The points of the best of the choices that is one of some names.
    func choicePoints(_ choices: [String], among names: [String]) -> Int {
        var best = 0
        for (rank, choice) in choices.enumerated() where rank < settings.choicePoints.count {
            if names.hasExactly(choice) { best = max(best, settings.choicePoints[rank]) }
        }
        return best
    }

    /// Whether something starts no earlier than the lead time after the moment of the plan.
    func isInTime(_ start: Moment) -> Bool {
        start.minutes - asOf.minutes >= settings.leadTimeHours * 60
    }

    /// The month of a day as the names of resources have it.
    func month(_ day: Day) -> String { String(day.description.prefix(7)) }
}

extension [String] {
    /// Whether a text is among these, byte by byte: texts are compared exactly.
    func hasExactly(_ text: String) -> Bool { contains { $0.utf8.elementsEqual(text.utf8) } }
}
