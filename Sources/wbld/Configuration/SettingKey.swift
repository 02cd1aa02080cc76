import Commands
import WorkBasedLearning
import Yams

/// One key of the configuration file: what it means, what it takes, and where it goes.
struct SettingKey: Sendable {
    /// The key, with a dot before the keys of a section.
    let path: String
    /// One sentence for the shipped file.
    let about: String
    /// What a value must be, in words.
    let form: String
    /// The default as the file writes it.
    let defaultText: String
    /// Sets the value; false where it is not of the form.
    let apply: @Sendable (Node, inout Settings) -> Bool
    /// What is wrong within a value that is of the form.
    let faults: @Sendable (Node) -> [SettingFault]
    /// Whether two settings have other values.
    let differs: @Sendable (Settings, Settings) -> Bool
    /// Takes the value over from other settings.
    let carry: @Sendable (Settings, inout Settings) -> Void
    /// Lines of the shipped file that show a value.
    let example: [String]

    /// A key whose value is read from a node and written as text.
    private init<Value: Equatable & Sendable>(
        _ path: String, _ setting: any WritableKeyPath<Settings, Value> & Sendable, _ about: String,
        form: String, example: [String] = [], text: (Value) -> String,
        faults: @escaping @Sendable (Node) -> [SettingFault] = { _ in [] },
        read: @escaping @Sendable (Node) -> Value?
    ) {
        self.example = example
        self.faults = faults
        self.path = path
        self.about = about
        self.form = form
        defaultText = text(Settings()[keyPath: setting])
        differs = { $0[keyPath: setting] != $1[keyPath: setting] }
        carry = { $1[keyPath: setting] = $0[keyPath: setting] }
        apply = { node, settings in
            guard let value = read(node) else { return false }
            settings[keyPath: setting] = value
            return true
        }
    }

    static func whole(
        _ path: String, _ setting: any WritableKeyPath<Settings, Int> & Sendable,
        _ range: ClosedRange<Int>, _ about: String
    ) -> SettingKey {
        SettingKey(
            path, setting, about,
            form: "a whole number from \(range.lowerBound) to \(range.upperBound)",
            text: { String($0) },
            read: { node in
                node.scalar.flatMap { Int($0.string) }.flatMap { range.contains($0) ? $0 : nil }
            })
    }

    static func decimal(
        _ path: String, _ setting: any WritableKeyPath<Settings, Double> & Sendable,
        _ range: ClosedRange<Double>, _ about: String
    ) -> SettingKey {
        SettingKey(
            path, setting, about, form: "a number from \(range.lowerBound) to \(range.upperBound)",
            text: { "\($0)" },
            read: { node in
                node.scalar.flatMap { Double($0.string) }.flatMap { range.contains($0) ? $0 : nil }
            })
    }

    static func wholes(
        _ path: String, _ setting: any WritableKeyPath<Settings, [Int]> & Sendable, _ about: String
    ) -> SettingKey {
        SettingKey(
            path, setting, about, form: "a list of whole numbers from 0 to 100000",
            text: { "[\($0.map(String.init).joined(separator: ", "))]" },
            read: { node in
                let numbers = node.sequence?.map { $0.scalar.flatMap { Int($0.string) } }
                guard let numbers, numbers.allSatisfy({ (0...100_000).contains($0 ?? -1) }) else {
                    return nil
                }
                return numbers.compactMap(\.self)
            })
    }

    static func text(
        _ path: String, _ setting: any WritableKeyPath<Settings, String> & Sendable, form: String,
        _ about: String, where isValid: @escaping @Sendable (String) -> Bool
    ) -> SettingKey {
        SettingKey(
            path, setting, about, form: form, text: { $0.isEmpty ? "''" : $0 },
            read: { node in node.scalar.flatMap { isValid($0.string) ? $0.string : nil } })
    }

    /// A length of time in seconds, such as `10m`.
    static func duration(
        _ path: String, _ setting: any WritableKeyPath<Settings, Int> & Sendable, _ about: String
    ) -> SettingKey {
        SettingKey(
            path, setting, about, form: "a time such as 0s, 10m or 2h, at most 24h",
            text: Duration.text,
            read: { node in node.scalar.flatMap { Duration.seconds($0.string) } })
    }

    /// Lengths of time as the file writes them: a number and a unit.
    private enum Duration {
        static let units: [(name: Character, seconds: Int)] = [("h", 3_600), ("m", 60), ("s", 1)]

        static func text(_ seconds: Int) -> String {
            let unit = units.first { seconds > 0 && seconds.isMultiple(of: $0.seconds) }
            return "\(seconds / (unit?.seconds ?? 1))\(unit?.name ?? "s")"
        }

        static func seconds(_ text: String) -> Int? {
            guard let unit = units.first(where: { $0.name == text.last }),
                text.utf8.dropLast().allSatisfy({ (48...57).contains($0) }),
                let number = Int(text.dropLast()), number <= 86_400 / unit.seconds
            else { return nil }
            return number * unit.seconds
        }
    }

    /// A list of texts, each of which must be of the form.
    static func texts(
        _ path: String, _ setting: any WritableKeyPath<Settings, [String]> & Sendable, form: String,
        _ about: String, where isValid: @escaping @Sendable (String) -> Bool
    ) -> SettingKey {
        SettingKey(
            path, setting, about, form: form, text: { "[\($0.joined(separator: ", "))]" },
            read: { node in
                let texts = node.sequence?.map { $0.scalar?.string ?? "" }
                return texts.flatMap { $0.allSatisfy(isValid) ? $0 : nil }
            })
    }

    /// A time of day as minutes.
    static func clock(
        _ path: String, _ setting: any WritableKeyPath<Settings, Int> & Sendable, _ about: String
    ) -> SettingKey {
        SettingKey(
            path, setting, about, form: "a time of day from 00:00 to 23:59",
            text: { clockTime($0) },
            read: { node in
                node.scalar.flatMap { minuteOfDay($0.string) }.flatMap { $0 < 1440 ? $0 : nil }
            })
    }

    /// Roles by name, such as `{rflores: coordinator}`.
    ///
    /// - Parameter roles: the roles that may be given there.
    static func grants(
        _ path: String, _ setting: any WritableKeyPath<Settings, [String: Grant]> & Sendable,
        _ roles: Set<Role>, _ about: String
    ) -> SettingKey {
        SettingKey(
            path, setting, about, form: GrantReader.form(roles), text: { _ in "{}" },
            faults: { GrantReader($0, roles)?.faults ?? [] },
            read: { GrantReader($0, roles)?.grants })
    }

    /// The webhooks, each with keys of its own.
    static func webhooks(
        _ path: String,
        _ setting: any WritableKeyPath<Settings, [WebhookSettings]> & Sendable, _ about: String,
        example: [String]
    ) -> SettingKey {
        SettingKey(
            path, setting, about, form: WebhookReader.form, example: example,
            text: { _ in "{}" },
            faults: { WebhookReader($0)?.faults ?? [] },
            read: { WebhookReader($0)?.webhooks })
    }

    static func word<Value: RawRepresentable & CaseIterable & Equatable & Sendable>(
        _ path: String, _ setting: any WritableKeyPath<Settings, Value> & Sendable, _ about: String
    ) -> SettingKey where Value.RawValue == String {
        SettingKey(
            path, setting, about,
            form: Value.allCases.map(\.rawValue).joined(separator: " or "),
            text: { $0.rawValue },
            read: { node in node.scalar.flatMap { Value(rawValue: $0.string) } })
    }
}
