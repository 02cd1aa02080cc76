import Foundation
import WorkBasedLearning
import Yams

/// Reads the configuration file; every fault is found, and none is passed over.
enum ConfigurationFile {
    /// - Throws: ``ConfigurationFault`` with all that is wrong in the file.
    static func read(_ path: String) throws(ConfigurationFault) -> Settings {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw ConfigurationFault(["\(path): the file cannot be read"])
        }
        guard let text = String(data: data, encoding: .utf8) else {
            throw ConfigurationFault(["\(path): the file is not UTF-8 text"])
        }
        return try parse(text, name: path)
    }

    static func parse(_ text: String, name: String) throws(ConfigurationFault) -> Settings {
        var reader = Reader(name: name)
        do {
            if let root = try Yams.compose(yaml: text) { reader.read(root, under: "") }
        } catch let error as YamlError {
            throw ConfigurationFault([complaint(error, name)])
        } catch {
            throw ConfigurationFault(["\(name): \(error)"])
        }
        if !reader.faults.isEmpty { throw ConfigurationFault(reader.faults) }
        return reader.settings
    }

    private static func complaint(_ error: YamlError, _ name: String) -> String {
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            "\(name):\(mark.line): this is not YAML: \(problem)"
        case .duplicatedKeysInMapping(let keys, let context):
            "\(name):\(context.mark.line): a key stands twice: "
                + keys.map { "\($0)" }.joined(separator: ", ")
        default: "\(name): this is not YAML: \(error)"
        }
    }

    private struct Reader {
        let name: String
        var settings = Settings()
        var faults: [String] = []

        /// Reads a mapping whose keys stand under a section.
        mutating func read(_ node: Node, under section: String) {
            guard let mapping = node.mapping else {
                if node.scalar.map({ $0.string.isEmpty }) ?? false { return }
                return fault(
                    node, section.isEmpty ? "the file" : section, "must be keys with values")
            }
            for (key, value) in mapping { read(key, value, section) }
        }

        /// A value in quotes; nil for an address with a user, which may hold a password.
        private func shown(_ value: String) -> String? {
            value.contains("://") && value.contains("@") ? nil : quoted(value)
        }

        private mutating func read(_ key: Node, _ value: Node, _ section: String) {
            let path = (section.isEmpty ? "" : section + ".") + (key.scalar?.string ?? "?")
            if let setting = SettingKey.all.first(where: { $0.path == path }) {
                let within = setting.faults(value)
                for found in within { fault(found.node, "\(path).\(found.path)", found.text) }
                if within.isEmpty, !setting.apply(value, &settings) {
                    let given = value.scalar.flatMap { shown($0.string) } ?? "this"
                    fault(value, path, "\(given) is not \(setting.form)")
                }
            } else if SettingKey.all.contains(where: { $0.path.hasPrefix(path + ".") }) {
                read(value, under: path)
            } else {
                let near = nearest(to: path, among: SettingKey.all.map(\.path))
                fault(
                    key, path,
                    "there is no such key" + (near.map { "; did you mean \($0)?" } ?? ""))
            }
        }

        private mutating func fault(_ node: Node, _ key: String, _ text: String) {
            faults.append("\(name):\(node.mark?.line ?? 1): \(key): \(text)")
        }
    }
}

/// Why a configuration is refused: a line for each fault, with file, line and key.
struct ConfigurationFault: Error, Equatable, CustomStringConvertible {
    let faults: [String]

    init(_ faults: [String]) {
        self.faults = faults
    }

    var description: String { faults.joined(separator: "\n") }
}
