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
        func part(_ key: String, _ names: Set<String>) -> String {
            names.isEmpty
                ? ""
                : " \(key)="
                    + names.sorted().map { $0.replacing(" ", with: "_") }.joined(separator: ",")
        }
        return role.rawValue + part("district", scope.districts) + part("school", scope.schools)
    }
}
