/// What somebody may say.
package enum Role: String, Sendable, CaseIterable {
    /// Everything, for the schools of the scope.
    case coordinator
    /// Own sections and own students: to ask, to see, to answer.
    case teacher
    /// Trips and who rides in them.
    case transport
    /// Numbers without names.
    case viewer
    /// A gateway, which speaks for people that it has recognised, and has no word of its own.
    case bridge
    /// The daemon's health; no student's data.
    case `operator`

    package static let everybody = Set(allCases)

    /// The roles of those for whom a bridge may speak.
    package static let behindBridges: Set<Role> = [.teacher, .transport, .viewer]
}

/// The schools whose data a user may see and change; empty for all.
package struct Scope: Sendable, Equatable {
    package var districts: Set<String>
    package var schools: Set<String>

    package init(districts: Set<String> = [], schools: Set<String> = []) {
        self.districts = districts
        self.schools = schools
    }

    package var isEverything: Bool { districts.isEmpty && schools.isEmpty }
}

/// Who speaks on a connection, as the kernel vouches for.
package struct User: Sendable, Equatable {
    package let id: UInt32
    package let name: String
    package let role: Role
    package let scope: Scope
    /// The address of the person for whom a bridge speaks; nil where the user speaks.
    package let address: String?

    package init(
        id: UInt32, name: String, role: Role, scope: Scope = Scope(), address: String? = nil
    ) {
        self.id = id
        self.name = name
        self.role = role
        self.scope = scope
        self.address = address
    }
}
