import Commands
import WorkBasedLearning
import Yams

/// Reads the roles that the configuration gives to names; every fault is found.
struct GrantReader {
    /// Those that are of the form, by name.
    private(set) var grants: [String: Grant] = [:]
    private(set) var faults: [SettingFault] = []

    /// What the value must be, in words.
    static func form(_ roles: Set<Role>) -> String {
        "names with roles, such as {rflores: \"teacher\", jlee: \"viewer school=H1\"}; a role is "
            + names(roles)
    }

    private static func names(_ roles: Set<Role>) -> String {
        roles.map(\.rawValue).sorted().joined(separator: " or ")
    }

    /// nil for what is no mapping.
    ///
    /// - Parameter roles: the roles that may be given.
    init?(_ node: Node, _ roles: Set<Role>) {
        guard let mapping = node.mapping else { return nil }
        for (key, value) in mapping {
            let name = key.scalar?.string ?? "?"
            if let grant = value.scalar.flatMap({ Grant($0.string) }), roles.contains(grant.role) {
                grants[name.contains("@") ? name.lowercased() : name] = grant
            } else {
                let given = value.scalar.map { quoted($0.string) } ?? "this"
                faults.append(
                    SettingFault(
                        value, name,
                        "\(given) is not \(GrantReader.names(roles)), with a scope where it has "
                            + "one, such as district=North,Big_Valley or school=H1"))
            }
        }
    }
}

extension Settings {
    /// The scopes that are no more than part of everything, by the key that gives each.
    var scopes: [String: Scope] {
        let given = [("users", users), ("groups", groups), ("people", people)]
        let scopes = given.flatMap { section, grants in
            grants.map { ("roles.\(section).\($0)", $1.scope) }
        }
        return Dictionary(uniqueKeysWithValues: scopes.filter { !$0.1.isEverything })
    }
}
