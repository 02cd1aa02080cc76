/// What somebody may say.
package enum Role: String, Sendable, CaseIterable {
    case coordinator
}

/// Who speaks on a connection, as the kernel vouches for.
package struct User: Sendable, Equatable {
    package let id: UInt32
    package let name: String
    package let role: Role

    package init(id: UInt32, name: String, role: Role) {
        self.id = id
        self.name = name
        self.role = role
    }
}
