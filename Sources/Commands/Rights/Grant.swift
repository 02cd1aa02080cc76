import WorkBasedLearning

/// A role with its scope, as a configuration gives it: `teacher`, or `coordinator
/// district=North school=H1,H2`.
package struct Grant: Sendable, Equatable {
    package let role: Role
    package let scope: Scope

    package init(role: Role, scope: Scope = Scope()) {
        self.role = role
        self.scope = scope
    }

    /// Reads a grant; nil where the text is not of the form.
    package init?(_ text: String) {
        let words = text.split(separator: " ")
        guard let first = words.first, let role = Role(rawValue: String(first)) else { return nil }
        var scope = Scope()
        for word in words.dropFirst() {
            let parts = word.split(separator: "=", maxSplits: 1)
            guard parts.count == 2 else { return nil }
            let names = parts[1].split(separator: ",").map {
                String($0).replacing("_", with: " ")
            }
            if names.isEmpty { return nil }
            switch parts[0] {
            case "district": scope.districts.formUnion(names)
            case "school": scope.schools.formUnion(names)
            default: return nil
            }
        }
        self.init(role: role, scope: scope)
    }

    /// The grant as a configuration has it.
    package var text: String {
        ([role.rawValue] + (scope.isEverything ? [] : [scope.text])).joined(separator: " ")
    }
}

extension Scope {
    /// The scope as a configuration has it; empty for everything.
    var text: String {
        [("district", districts), ("school", schools)].filter { !$1.isEmpty }.map { key, names in
            let words = names.sorted().map { $0.replacing(" ", with: "_") }
            return "\(key)=\(words.joined(separator: ","))"
        }.joined(separator: " ")
    }
}
